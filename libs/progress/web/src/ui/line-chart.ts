import {
  Component,
  DOCUMENT,
  DestroyRef,
  ElementRef,
  afterRenderEffect,
  inject,
  input,
  signal,
} from '@angular/core';
import type { ECharts } from 'echarts/core';
import { Theme } from '@reknit/shared/web-kernel';
import { optionsOf, type Drawing, type Paints } from './chart-drawing';

/**
 * Lines over time. A picture only: the page says the same in sentences and in a table, so the drawing itself is hidden
 * from people who listen. Loads the drawing library by itself; put it in a `@defer` block.
 */
@Component({
  selector: 'rk-line-chart',
  template: '',
  host: { 'aria-hidden': 'true' },
  styles: `
    :host {
      display: block;
      height: 20rem;
    }
  `,
})
export class LineChart {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly document = inject(DOCUMENT);
  private readonly theme = inject(Theme);
  readonly drawing = input.required<Drawing>();
  private gone = false;
  /** Counts up when the device goes light or dark. */
  private readonly turned = signal(0);
  private readonly chart = signal<ECharts | undefined>(undefined);

  constructor() {
    void this.load();
    afterRenderEffect({ write: () => this.draw() });
    const dark = this.document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)');
    const turn = (): void => this.turned.update((count) => count + 1);
    dark?.addEventListener('change', turn);
    const size = new ResizeObserver(() => this.chart()?.resize());
    size.observe(this.host.nativeElement);
    inject(DestroyRef).onDestroy(() => {
      dark?.removeEventListener('change', turn);
      size.disconnect();
      this.gone = true;
      this.chart()?.dispose();
    });
  }

  private async load(): Promise<void> {
    const { init } = await import('./drawing-library');
    const element = emptiedWithoutMarkup(this.host.nativeElement);
    if (!this.gone) this.chart.set(init(element, null, { renderer: 'canvas' }));
  }

  private draw(): void {
    this.theme.choice();
    this.turned();
    const options = optionsOf(this.drawing(), paintsAt(this.host.nativeElement));
    this.chart()?.setOption(options, { notMerge: true });
  }
}

/** The paints as the page has them now; a canvas knows nothing of custom properties or of light and dark. */
function paintsAt(element: HTMLElement): Paints {
  return {
    one: paint(element, 'series-one'),
    two: paint(element, 'series-two'),
    ink: paint(element, 'ink'),
    muted: paint(element, 'muted'),
    line: paint(element, 'line'),
    paper: paint(element, 'paper'),
  };
}

/** A fresh probe for every paint: on one that changes, a transition would still show the paint before. */
function paint(element: HTMLElement, role: string): string {
  const probe = element.ownerDocument.createElement('span');
  probe.style.color = `var(--rk-${role})`;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/**
 * The drawing library empties its root by `innerHTML = ''`, which the page's policy on trusted types refuses. On this one
 * element emptying means removing the children; markup is refused as everywhere.
 */
function emptiedWithoutMarkup(element: HTMLElement): HTMLElement {
  Object.defineProperty(element, 'innerHTML', {
    configurable: true,
    get: () => '',
    set: (markup: string) => {
      if (markup !== '') throw new TypeError('Markup is not written into a chart');
      element.replaceChildren();
    },
  });
  return element;
}
