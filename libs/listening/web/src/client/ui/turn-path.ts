import { Component, computed, input } from '@angular/core';
import type { RoundRoom } from '@reknit/listening/model';

const STEPS = ['Speak', 'Say back', 'Check', 'Make sense', 'Feeling'] as const;

/** Where the turn stands among its five steps; the one at hand lies on the seam. */
@Component({
  selector: 'rk-turn-path',
  template: `
    <ol class="path" aria-label="Steps of a turn">
      @for (step of steps; track step) {
        <li [attr.aria-current]="$index === at() ? 'step' : null" [class.done]="$index < at()">{{ step }}</li>
      }
    </ol>
  `,
  styles: `
    .path {
      display: flex;
      gap: var(--rk-space-1) var(--rk-space-4);
      overflow-x: auto;
      border-bottom: 1px solid var(--rk-line);
      scrollbar-width: none;
    }
    li {
      padding-bottom: var(--rk-space-2);
      border-bottom: 2px solid transparent;
      color: var(--rk-muted);
      font-size: 0.8125rem;
      white-space: nowrap;
    }
    li[aria-current] {
      border-color: var(--rk-seam);
      color: var(--rk-ink);
      font-weight: 600;
    }
  `,
})
export class TurnPath {
  readonly room = input.required<RoundRoom>();
  protected readonly steps = STEPS;
  protected readonly at = computed(() => stepInTurn(this.room()));
}

/**
 * Which of the five steps a turn is in; -1 outside a turn. Where the time of a turn has lapsed, what is there already says.
 *
 * @example stepInTurn({ status: 'checking' }) // 2
 */
export function stepInTurn({
  status,
  step,
  now,
  turn,
}: Pick<RoundRoom, 'status' | 'step' | 'now' | 'turn'>): number {
  const at = ['speaking', 'reflecting', 'checking', 'validating'].indexOf(status);
  if (at === 3) return step === 'make_sense' ? 3 : 4;
  if (at >= 0 || status !== 'turn_lapsed' || turn === 0) return at;
  if (step) return step === 'make_sense' ? 3 : 4;
  if (now?.reflection !== undefined || now?.reflectedAloud) return 2;
  return now?.said !== undefined || now?.saidAloud ? 1 : 0;
}
