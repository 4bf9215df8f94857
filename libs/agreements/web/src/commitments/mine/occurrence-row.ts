import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MyOccurrence } from '@reknit/agreements/model';
import { When, dayInWords, localDate, Clock, Session } from '@reknit/shared/web-kernel';
import { Chip } from '@reknit/shared/web-ui';
import { OCCURRENCE_WORDS } from '../commitment-words';
import { moneyInWords } from '../money';

/** One day of something promised. It leads to everything about that promise. */
@Component({
  selector: 'rk-occurrence-row',
  imports: [RouterLink, Chip, When],
  template: `
    <div class="row">
      <span class="words">
        <a [routerLink]="['/my/together/commitments', row().commitmentId]">{{ row().text }}</a>
        <span class="rk-fine">
          @if (row().wholeDay) {
            {{ day() }}
          } @else {
            <rk-when [at]="row().dueAt" />
          }
          @if (money(); as sum) {
            · {{ sum }}
          }
          @if (row().seen) {
            · seen
          }
        </span>
      </span>
      @if (row().state !== 'pending' && row().state !== 'due') {
        <rk-chip [tone]="state().tone">{{ state().words }}</rk-chip>
      }
    </div>
  `,
  styles: `
    .row {
      display: flex;
      gap: var(--rk-space-3);
      align-items: center;
      justify-content: space-between;
    }
    .words {
      display: flex;
      flex-direction: column;
      min-width: 0;
    }
    a {
      font-weight: 550;
      overflow-wrap: anywhere;
      text-decoration: none;
      color: inherit;
    }
    a:hover {
      text-decoration: underline;
    }
  `,
})
export class OccurrenceRow {
  private readonly session = inject(Session);
  private readonly minute = inject(Clock).minute();
  readonly row = input.required<MyOccurrence>();
  protected readonly state = computed(() => OCCURRENCE_WORDS[this.row().state]);
  protected readonly money = computed(() => moneyInWords(this.row().instalment, this.row().currency));
  protected readonly day = computed(() =>
    dayInWords(this.row().localDate, { today: localDate(this.minute(), this.session.timeZone()) }),
  );
}
