import { Component, computed, input } from '@angular/core';
import type { RatingLine } from '../data/people';

const WIDTH = 132;
const HEIGHT = 44;
const EDGE = 5;

/** Ratings from 0 to 10 over time, one line a person: told apart by colour, dash and marker, and by the words beside it. */
@Component({
  selector: 'rk-goal-lines',
  template: `
    <svg
      [attr.viewBox]="box"
      [attr.width]="width"
      [attr.height]="height"
      aria-hidden="true"
      focusable="false"
    >
      <line class="base" x1="0" [attr.x2]="width" [attr.y1]="height - 1" [attr.y2]="height - 1" />
      @for (line of drawn(); track line.participantId) {
        <g [attr.data-series]="$index % 2">
          <polyline [attr.points]="line.path" />
          @if ($index % 2 === 0) {
            <circle [attr.cx]="line.x" [attr.cy]="line.y" r="3" />
          } @else {
            <rect [attr.x]="line.x - 3" [attr.y]="line.y - 3" width="6" height="6" />
          }
        </g>
      }
    </svg>
    <ul class="words">
      @for (line of lines(); track line.participantId) {
        <li [attr.data-series]="$index % 2">
          <svg width="20" height="10" aria-hidden="true" focusable="false">
            <line x1="0" y1="5" x2="20" y2="5" />
          </svg>
          <span>{{ line.name }}</span>
          <span class="rk-figures">
            @if (line.points.length > 1) {
              {{ line.first }} → {{ line.last }}
            } @else {
              {{ line.last }}
            }
            <span class="rk-visually-hidden">of 10, rated {{ line.points.length }} times</span>
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-2) var(--rk-space-5);
      align-items: center;
    }
    .words {
      display: flex;
      flex-direction: column;
      gap: 2px;
      font-size: var(--rk-text-small);
    }
    li {
      display: flex;
      gap: var(--rk-space-2);
      align-items: center;
    }
    .base {
      stroke: var(--rk-line);
    }
    [data-series='0'] {
      color: var(--rk-series-one);
    }
    [data-series='1'] {
      color: var(--rk-series-two);
    }
    li span {
      color: var(--rk-ink);
    }
    polyline,
    li line {
      fill: none;
      stroke: currentcolor;
      stroke-width: 2;
      stroke-linejoin: round;
    }
    [data-series='1'] polyline,
    li[data-series='1'] line {
      stroke-dasharray: 4 3;
    }
    circle,
    rect {
      fill: currentcolor;
    }
  `,
})
export class GoalLines {
  readonly lines = input.required<readonly RatingLine[]>();
  protected readonly width = WIDTH;
  protected readonly height = HEIGHT;
  protected readonly box = `0 0 ${WIDTH} ${HEIGHT}`;
  protected readonly drawn = computed(() => drawLines(this.lines()));
}

interface DrawnLine {
  readonly participantId: string;
  readonly path: string;
  readonly x: number;
  readonly y: number;
}

/** All lines on one time axis, so that they can be read against each other. */
export function drawLines(lines: readonly RatingLine[]): readonly DrawnLine[] {
  const times = lines.flatMap((line) => line.points.map((point) => Date.parse(point.at)));
  const start = Math.min(...times);
  const span = Math.max(...times) - start || 1;
  const x = (at: string): number => EDGE + ((Date.parse(at) - start) / span) * (WIDTH - 2 * EDGE);
  const y = (rating: number): number => HEIGHT - EDGE - (rating / 10) * (HEIGHT - 2 * EDGE);
  return lines.flatMap((line) => {
    const last = line.points.at(-1);
    if (!last) return [];
    const path = line.points.map((point) => `${round(x(point.at))},${round(y(point.rating))}`).join(' ');
    return { participantId: line.participantId, path, x: round(x(last.at)), y: round(y(last.rating)) };
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
