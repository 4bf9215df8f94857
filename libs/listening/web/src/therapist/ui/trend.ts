import { Component, computed, input } from '@angular/core';

export interface TrendPoint {
  readonly at: string;
  readonly value: number;
}

const WIDTH = 150;
const HEIGHT = 36;
const EDGE = 5;

/** A small line of a few values with its last one beside it. The numbers stand in a table near by. */
@Component({
  selector: 'rk-trend',
  template: `
    @if (points().length === 0) {
      <span class="rk-muted">No answer yet</span>
    } @else {
      <svg [attr.viewBox]="box" role="img" [attr.aria-label]="summary()" [attr.data-series]="series()">
        <polyline [attr.points]="line()" />
        @for (mark of marks(); track $index) {
          @if (series() === 'one') {
            <circle [attr.cx]="mark.x" [attr.cy]="mark.y" r="2.5" />
          } @else {
            <rect [attr.x]="mark.x - 2.5" [attr.y]="mark.y - 2.5" width="5" height="5" />
          }
        }
      </svg>
      <span class="rk-figures" aria-hidden="true">{{ points().at(-1)?.value }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: var(--rk-space-2);
      align-items: center;
    }
    svg {
      width: 150px;
      height: 36px;
      --series: var(--rk-series-one);
    }
    svg[data-series='two'] {
      --series: var(--rk-series-two);
    }
    polyline {
      fill: none;
      stroke: var(--series);
      stroke-width: 1.5;
    }
    svg[data-series='two'] polyline {
      stroke-dasharray: 4 3;
    }
    circle,
    rect {
      fill: var(--series);
    }
  `,
})
export class Trend {
  readonly points = input.required<readonly TrendPoint[]>();
  /** What is drawn, and whose: "Felt heard, Ines". */
  readonly label = input.required<string>();
  readonly series = input<'one' | 'two'>('one');
  readonly most = input(10);
  protected readonly box = `0 0 ${WIDTH} ${HEIGHT}`;

  protected readonly marks = computed(() => placesOf(this.points(), this.most()));
  protected readonly line = computed(() =>
    this.marks()
      .map(({ x, y }) => `${x},${y}`)
      .join(' '),
  );
  protected readonly summary = computed(
    () =>
      `${this.label()}: ${this.points()
        .map(({ value }) => value)
        .join(', ')} (n = ${this.points().length})`,
  );
}

/**
 * Where values lie in the small picture: evenly beside each other, on a scale from nought to `most`.
 *
 * @example placesOf([{ at: '', value: 10 }], 10) // [{ x: 75, y: 5 }]
 */
export function placesOf(
  points: readonly TrendPoint[],
  most: number,
): readonly { readonly x: number; readonly y: number }[] {
  const step = points.length > 1 ? (WIDTH - 2 * EDGE) / (points.length - 1) : 0;
  return points.map(({ value }, at) => ({
    x: points.length > 1 ? EDGE + at * step : WIDTH / 2,
    y: HEIGHT - EDGE - (Math.min(value, most) / most) * (HEIGHT - 2 * EDGE),
  }));
}
