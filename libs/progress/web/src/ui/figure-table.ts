import { Component, computed, input } from '@angular/core';
import { When } from '@reknit/shared/web-kernel';
import { tableOf, type Figure } from '../data/figures';

/** A chart as a table: what was recorded, newest first, one column a person. */
@Component({
  selector: 'rk-figure-table',
  imports: [When],
  template: `
    <div class="rk-table-wrap" tabindex="0" role="region" [attr.aria-label]="'Table: ' + figure().label">
      <table class="rk-table">
        <caption class="rk-visually-hidden">
          {{ figure().label }}
        </caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            @for (line of figure().lines; track line.participantId) {
              <th scope="col" class="rk-cell-end">{{ line.name }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.at) {
            <tr>
              <th scope="row"><rk-when [at]="row.at" /></th>
              @for (value of row.values; track $index) {
                <td class="rk-cell-end rk-figures">
                  @if (value === undefined) {
                    <span aria-hidden="true">–</span>
                    <span class="rk-visually-hidden">nothing recorded</span>
                  } @else {
                    {{ value }}
                  }
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    tbody th {
      color: var(--rk-ink);
      font-weight: 400;
    }
  `,
})
export class FigureTable {
  readonly figure = input.required<Figure>();
  protected readonly rows = computed(() => tableOf(this.figure()));
}
