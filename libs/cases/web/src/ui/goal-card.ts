import { Component, computed, input, output } from '@angular/core';
import type { GoalState, GoalView } from '@reknit/cases/model';
import { Chip } from '@reknit/shared/web-ui';
import { ratingLines } from '../data/people';
import { GOAL_STATE_WORDS } from '../words/case-words';
import { Day } from './day';
import { GoalLines } from './goal-lines';

/** One goal in the words of the person whose it is, with how near it feels to each over time. */
@Component({
  selector: 'rk-goal-card',
  imports: [Chip, Day, GoalLines],
  template: `
    <p class="rk-quote words">“{{ goal().words }}”</p>
    <p class="rk-fine facts">
      <span>{{ owner() }}</span>
      @if (goal().targetOn; as day) {
        <span>
          by
          <rk-day [day]="day" />
        </span>
      }
      @if (goal().state !== 'open') {
        <rk-chip [tone]="goal().state === 'reached' ? 'positive' : 'neutral'">{{ stateWords() }}</rk-chip>
      }
    </p>
    @if (lines().length > 0) {
      <rk-goal-lines [lines]="lines()" />
    } @else {
      <p class="rk-fine">Not rated yet</p>
    }
    @if (mayChange()) {
      <div class="actions">
        @if (goal().state === 'open') {
          <button type="button" class="rk-button rk-quiet" (click)="rate.emit()">Rate</button>
          <button type="button" class="rk-button rk-quiet" (click)="settle.emit('reached')">
            Mark as reached
          </button>
          <button type="button" class="rk-button rk-quiet" (click)="settle.emit('set_aside')">
            Set aside
          </button>
        } @else {
          <button type="button" class="rk-button rk-quiet" (click)="settle.emit('open')">Open again</button>
        }
        <button type="button" class="rk-button rk-quiet" (click)="edit.emit()">Edit</button>
      </div>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-1) var(--rk-space-3);
      align-items: center;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      margin-inline-start: calc(-1 * var(--rk-space-3));
    }
    .actions .rk-button {
      min-height: 2rem;
      padding-inline: var(--rk-space-3);
    }
    .actions .rk-button:not(:first-child) {
      color: var(--rk-muted);
      font-weight: 450;
    }
    .actions .rk-button:hover {
      color: var(--rk-action-strong);
    }
  `,
})
export class GoalCard {
  readonly goal = input.required<GoalView>();
  readonly names = input.required<ReadonlyMap<string, string>>();
  readonly mayChange = input.required<boolean>();
  readonly rate = output();
  readonly edit = output();
  readonly settle = output<GoalState>();

  protected readonly lines = computed(() => ratingLines(this.goal(), this.names()));
  protected readonly stateWords = computed(() => GOAL_STATE_WORDS[this.goal().state]);
  protected readonly owner = computed(() => {
    const whose = this.goal().participantId;
    return whose === undefined ? 'A shared goal' : `A goal of ${this.names().get(whose) ?? 'somebody'}`;
  });
}
