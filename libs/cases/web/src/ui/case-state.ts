import { Component, computed, input, output } from '@angular/core';
import type { CaseRecord } from '@reknit/cases/model';
import { Chip } from '@reknit/shared/web-ui';
import { CASE_STATE_TONES, CASE_STATE_WORDS } from '../words/case-words';
import { STATE_MEANING, movesFrom, type MoveInWords } from '../words/case-moves';
import { Day } from './day';

/** Where the case stands, what that means, and where it may go. */
@Component({
  selector: 'rk-case-state',
  imports: [Chip, Day],
  template: `
    <h2 class="rk-visually-hidden">Where the case stands</h2>
    <p class="top">
      <rk-chip [tone]="tones[record().state]">{{ words[record().state] }}</rk-chip>
      <span class="rk-fine">
        @if (record().closedOn; as day) {
          closed
          <rk-day [day]="day" />
        } @else {
          opened
          <rk-day [day]="record().openedOn" />
        }
      </span>
    </p>
    <p class="rk-fine">{{ meanings[record().state] }}</p>
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
    .top {
      display: flex;
      gap: var(--rk-space-2);
      align-items: center;
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
  protected readonly words = CASE_STATE_WORDS;
  protected readonly tones = CASE_STATE_TONES;
  protected readonly meanings = STATE_MEANING;
}
