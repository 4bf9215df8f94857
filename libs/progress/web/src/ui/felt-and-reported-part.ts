import { Component, input } from '@angular/core';
import type { FeltAndReported } from '../data/felt-and-reported';

/** What is experienced beside what is reported, for whoever holds both. It says nothing about who is right. */
@Component({
  selector: 'rk-felt-and-reported',
  template: `
    <section aria-labelledby="felt">
      <h3 id="felt">Signs check: experienced and reported</h3>
      <p class="rk-fine">
        The latest of each, from 0 to 12. The two need not agree, and this says nothing about who is right.
      </p>
      <div class="tables">
        @for (each of pairs(); track each.experiencing + each.reporting) {
          <div
            class="rk-table-wrap"
            tabindex="0"
            role="region"
            [attr.aria-label]="each.experiencing + ' experiences, ' + each.reporting + ' reports'"
          >
            <table class="rk-table">
              <thead>
                <tr>
                  <th scope="col">Area</th>
                  <th scope="col" class="rk-cell-end">{{ each.experiencing }} experiences</th>
                  <th scope="col" class="rk-cell-end">{{ each.reporting }} reports</th>
                </tr>
              </thead>
              <tbody>
                @for (row of each.rows; track row.area) {
                  <tr>
                    <th scope="row">{{ row.area }}</th>
                    <td class="rk-cell-end rk-figures">{{ row.experienced }}</td>
                    <td class="rk-cell-end rk-figures">{{ row.reported }}</td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        }
      </div>
    </section>
  `,
  styles: `
    section {
      margin-top: var(--rk-space-8);
    }
    .tables {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
      gap: var(--rk-space-6);
      margin-top: var(--rk-space-3);
    }
    tbody th {
      color: var(--rk-ink);
      font-weight: 400;
    }
  `,
})
export class FeltAndReportedPart {
  readonly pairs = input.required<readonly FeltAndReported[]>();
}
