import { Component, inject, input, output, signal } from '@angular/core';
import { ProblemNotice, write } from '@reknit/shared/web-kernel';
import { Toasts } from '@reknit/shared/web-ui';
import { AmendsApi } from './amends-api';

const QUESTIONS = [
  { key: 'helping', words: 'These amends are helping me' },
  { key: 'pressured', words: 'I feel pressured by this' },
  { key: 'willing', words: 'I am willing to go on with this' },
] as const;
type Key = (typeof QUESTIONS)[number]['key'];

/** How it is for the person a plan is for: private, for the therapist, and never beside what was kept. */
@Component({
  selector: 'rk-felt-ratings',
  imports: [ProblemNotice],
  template: `
    <p class="rk-fine">Only you and your therapist read this.</p>
    @for (question of questions; track question.key) {
      <label>
        <span class="rk-label">{{ question.words }}</span>
        <select class="rk-input" (change)="choose(question.key, $any($event.target).value)">
          <option value="">Leave it out</option>
          @for (number of numbers; track number) {
            <option [value]="number">
              {{ number }}{{ number === 0 ? ' not at all' : number === 10 ? ' completely' : '' }}
            </option>
          }
        </select>
      </label>
    }
    <rk-problem [problem]="save.problem()" />
    <button
      type="button"
      class="rk-button rk-primary"
      [disabled]="save.pending() || nothing()"
      (click)="send()"
    >
      Tell my therapist
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-4);
      align-items: flex-start;
    }
    label {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-1);
    }
  `,
})
export class FeltRatings {
  private readonly api = inject(AmendsApi);
  private readonly toasts = inject(Toasts);
  readonly planId = input.required<string>();
  readonly said = output();
  protected readonly questions = QUESTIONS;
  protected readonly numbers = Array.from({ length: 11 }, (_, at) => at);
  private readonly chosen = signal<Partial<Record<Key, number>>>({});
  protected readonly save = write(() => this.api.rate(this.planId(), this.chosen()));

  protected nothing(): boolean {
    return Object.keys(this.chosen()).length === 0;
  }

  protected choose(key: Key, value: string): void {
    const { [key]: _, ...rest } = this.chosen();
    this.chosen.set(value === '' ? rest : { ...rest, [key]: Number(value) });
  }

  protected async send(): Promise<void> {
    if (!(await this.save.run()).ok) return;
    this.toasts.show('Your therapist can read it');
    this.said.emit();
  }
}
