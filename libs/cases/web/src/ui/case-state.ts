import { Component, computed, input, output } from '@angular/core';
import type { CaseRecord } from '@reknit/cases/model';
import { STATE_MEANING, movesFrom, type MoveInWords } from '../words/case-moves';
import { Day } from './day';

/** Where the case stands, what that means, and where it may go. */
@Component({
  selector: 'rk-case-state',
  imports: [Day],
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
          <button type="button" class="rk-button" [disabled]="pending()" (click)="move.emit(step)">
            {{ step.verb }}
          </button>
        }
      </div>
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
  protected readonly meanings = STATE_MEANING;
}
