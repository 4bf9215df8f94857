import { Component, computed, input } from '@angular/core';
import type { AmendsRatingRecord } from '@reknit/agreements/model';
import { When } from '@reknit/shared/web-kernel';
import { lineOf, type Line } from './rating-line';

/**
 * What the person it is for says of it in private, over time: two lines, told apart by dash and marker too, a sentence and
 * a table. What was kept has its own place and never stands on these axes.
 */
@Component({
  selector: 'rk-ratings-part',
  imports: [When],
  template: `
    <section aria-labelledby="ratings">
      <h2 id="ratings">How it feels to the person it is for</h2>
      @if (latest(); as last) {
        <p>{{ last }}</p>
      }
      @if (lines().length > 0) {
        <svg viewBox="0 0 640 180" role="img" [attr.aria-label]="latest()">
          @for (y of [0, 5, 10]; track y) {
            <line class="grid" x1="28" x2="500" [attr.y1]="160 - y * 14" [attr.y2]="160 - y * 14" />
            <text class="tick" x="20" [attr.y]="164 - y * 14">{{ y }}</text>
          }
          @for (line of lines(); track line.name) {
            <g [attr.class]="line.series">
              <polyline [attr.points]="line.points" />
              @for (dot of line.dots; track $index) {
                @if (line.series === 'one') {
                  <circle [attr.cx]="dot.x" [attr.cy]="dot.y" r="4" />
                } @else {
                  <rect [attr.x]="dot.x - 4" [attr.y]="dot.y - 4" width="8" height="8" />
                }
              }
              <text [attr.x]="line.end.x + 10" [attr.y]="line.end.label">{{ line.name }}</text>
            </g>
          }
        </svg>
      }
      <details>
        <summary>As a table</summary>
        <table class="rk-table">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">Helping me</th>
              <th scope="col">I feel pressured</th>
              <th scope="col">Willing</th>
            </tr>
          </thead>
          <tbody>
            @for (row of ratings(); track $index) {
              <tr>
                <th scope="row"><rk-when [at]="row.at" /></th>
                <td>{{ row.by === 'author' ? 'Author' : 'The person it is for' }}</td>
                <td>{{ row.helping ?? '–' }}</td>
                <td>{{ row.pressured ?? '–' }}</td>
                <td>{{ row.willing ?? '–' }}</td>
              </tr>
            }
          </tbody>
        </table>
      </details>
      <p class="rk-fine">Private to each of them and the care team. 0 is not at all, 10 is very much.</p>
    </section>
  `,
  styleUrls: ['./part.css', './ratings-part.css'],
})
export class RatingsPart {
  readonly ratings = input.required<readonly AmendsRatingRecord[]>();
  private readonly theirs = computed(() =>
    this.ratings()
      .filter(({ by }) => by === 'harmed')
      .toSorted((one, other) => one.at.localeCompare(other.at)),
  );
  protected readonly lines = computed<readonly Line[]>(() =>
    [
      lineOf(this.theirs(), { key: 'helping', name: 'Helping me', series: 'one' }),
      lineOf(this.theirs(), { key: 'pressured', name: 'Pressured', series: 'two' }),
    ].filter((line) => line !== undefined),
  );
  protected readonly latest = computed(() => {
    const last = this.theirs().at(-1);
    if (!last) return '';
    const said = [
      last.helping !== undefined && `helping me ${last.helping} of 10`,
      last.pressured !== undefined && `I feel pressured ${last.pressured} of 10`,
      last.willing !== undefined && `willing ${last.willing} of 10`,
    ].filter(Boolean);
    return `Last said: ${said.join(', ')}.`;
  });
}
