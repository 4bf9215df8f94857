import { Component, computed, input, output } from '@angular/core';
import { describeAnswer, type FormField } from '@reknit/exercises/model';

/** The same answer, written differently in two places. Both texts stand here until somebody has chosen. */
@Component({
  selector: 'rk-conflict-card',
  template: `
    <section class="rk-notice rk-notice-attention" [attr.aria-label]="'Two versions of: ' + prompt()">
      <h3>{{ heading() }}</h3>
      <p class="rk-fine">{{ prompt() }}</p>
      <div class="version">
        <p class="rk-label">{{ here() }}</p>
        <p class="rk-quote">{{ mineWords() || 'Nothing' }}</p>
        <button type="button" class="rk-button" (click)="chosen.emit(mine())">Keep this one</button>
      </div>
      <div class="version">
        <p class="rk-label">{{ there() }}</p>
        <p class="rk-quote">{{ theirWords() || 'Nothing' }}</p>
        <button type="button" class="rk-button" (click)="chosen.emit(theirs())">Take this one</button>
      </div>
      @if (both(); as text) {
        <button type="button" class="rk-link" (click)="chosen.emit(text)">
          Keep both, one after the other
        </button>
      }
    </section>
  `,
  styles: `
    section {
      gap: var(--rk-space-3);
    }
    .version {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-1);
      align-items: flex-start;
      width: 100%;
      padding-top: var(--rk-space-3);
      border-top: 1px solid var(--rk-line);
    }
  `,
})
export class ConflictCard {
  readonly field = input.required<FormField>();
  readonly prompt = input.required<string>();
  readonly person = input.required<string>();
  readonly mine = input.required<unknown>();
  readonly theirs = input.required<unknown>();
  readonly heading = input('You wrote this on two devices');
  readonly here = input('Here');
  readonly there = input('On the other device');
  readonly chosen = output<unknown>();
  protected readonly mineWords = computed(() => this.describe(this.mine()));
  protected readonly theirWords = computed(() => this.describe(this.theirs()));
  protected readonly both = computed(() => {
    const [mine, theirs] = [this.mine(), this.theirs()];
    const texts = this.field().type === 'longText' && typeof mine === 'string' && typeof theirs === 'string';
    return texts ? `${mine}\n\n${theirs}` : undefined;
  });

  private describe(value: unknown): string {
    return describeAnswer(this.field(), value, { person: this.person(), locale: 'en-GB' });
  }
}
