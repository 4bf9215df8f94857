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
import { LineChart as Lines } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { Theme } from '@reknit/shared/web-kernel';
import { optionsOf, type Drawing, type Paints } from './chart-drawing';

use([Lines, GridComponent, MarkLineComponent, LabelLayout, CanvasRenderer]);

/**
 * Lines over time. A picture only: the page says the same in sentences and in a table, so the drawing itself is hidden
 * from people who listen. Load it with `@defer`; the drawing library comes with it.
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
  /** Counts up when the device goes light or dark. */
  private readonly turned = signal(0);
  private chart: ECharts | undefined;

  constructor() {
    afterRenderEffect({ write: () => this.draw() });
    const dark = this.document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)');
    const turn = (): void => this.turned.update((count) => count + 1);
    dark?.addEventListener('change', turn);
    const size = new ResizeObserver(() => this.chart?.resize());
    size.observe(this.host.nativeElement);
    inject(DestroyRef).onDestroy(() => {
      dark?.removeEventListener('change', turn);
      size.disconnect();
      this.chart?.dispose();
    });
  }

  private draw(): void {
    this.theme.choice();
    this.turned();
    const drawing = this.drawing();
    const element = this.host.nativeElement;
    this.chart ??= init(emptiedWithoutMarkup(element), null, { renderer: 'canvas' });
    this.chart.setOption(optionsOf(drawing, paintsAt(element)), { notMerge: true });
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
