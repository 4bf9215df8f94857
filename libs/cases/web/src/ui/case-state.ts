import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CaseState, type CaseRecord } from '@reknit/cases/model';
import { STATE_MEANING, movesFrom, policyGapInWords, type MoveInWords } from '../words/case-moves';
import { Day } from './day';

/** Where the case stands, what that means, and where it may go. */
@Component({
  selector: 'rk-case-state',
  imports: [Day, RouterLink],
  template: `
    <h2 class="rk-visually-hidden">Where the case stands</h2>
    <p>{{ meanings[record().state] }}</p>
    <p class="rk-fine">
      @if (record().closedOn; as day) {
        Closed
        <rk-day [day]="day" />
      } @else {
        Opened
        <rk-day [day]="record().openedOn" />
      }
    </p>
    @if (record().mayChange && moves().length > 0) {
      <div class="rk-actions">
        @for (step of moves(); track step.to) {
          <button
            type="button"
            class="rk-button"
            [disabled]="pending() || waits(step)"
            [attr.aria-describedby]="waits(step) ? 'rk-policy-gap' : null"
            (click)="move.emit(step)"
          >
            {{ step.verb }}
          </button>
        }
      </div>
      @if (gap(); as words) {
        <p id="rk-policy-gap" class="rk-fine">
          {{ words }}
          <a [routerLink]="['/cases', record().id, 'safety']">Safety and consent</a>
        </p>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-1);
    }
    .rk-button {
      min-height: 2.25rem;
      padding-inline: var(--rk-space-3);
    }
  `,
})
export class CaseStatePanel {
  readonly record = input.required<CaseRecord>();
  readonly pending = input(false);
  readonly move = output<MoveInWords>();
  protected readonly moves = computed(() => movesFrom(this.record().state));
  /** Why the work cannot start yet. */
  protected readonly gap = computed(() => {
    const { policyGap, participants } = this.record();
    if (!policyGap) return undefined;
    const unsigned = participants.filter(({ id }) => policyGap.unsigned.includes(id));
    return policyGapInWords(
      policyGap,
      unsigned.map(({ givenName }) => givenName),
    );
  });
  protected readonly meanings = STATE_MEANING;

  protected waits({ to }: MoveInWords): boolean {
    return to === CaseState.active && this.gap() !== undefined;
  }
}
