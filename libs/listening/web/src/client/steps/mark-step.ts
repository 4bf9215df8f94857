import { Component, computed, inject, signal } from '@angular/core';
import { GuessMark } from '@reknit/listening/model';
import { Room } from '../room/room';
import { castOf } from '../room/room-words';
import { WordsSoFar } from '../ui/words-so-far';

const MARK_WORDS: Record<GuessMark, string> = { yes: 'Yes', partly: 'Partly', no: 'No' };

/** Whether a guessed feeling fits: the one who feels it knows. */
@Component({
  selector: 'rk-mark-step',
  imports: [WordsSoFar],
  template: `
    <rk-words-so-far [room]="room.now()" />
    @for (feeling of feelings(); track feeling.word) {
      <fieldset class="rk-fieldset">
        <legend class="rk-legend">
          {{ listener() }} guesses {{ feeling.strength }} of 10 for
          <span class="rk-quote">“{{ feeling.word }}”.</span>
          Does it fit?
        </legend>
        <div class="words">
          @for (mark of marks; track mark.value) {
            <label class="rk-choice">
              <input
                type="radio"
                [name]="'mark-' + $index + feeling.word"
                [checked]="chosen()[feeling.word] === mark.value"
                (change)="choose(feeling.word, mark.value)"
              />
              <span>{{ mark.words }}</span>
            </label>
          }
        </div>
      </fieldset>
    }
    <div class="ways">
      <p class="rk-field-error" aria-live="polite">
        {{ tried() && !complete() ? 'Say for each whether it fits.' : '' }}
      </p>
      <button
        type="button"
        class="rk-button rk-primary rk-button-large"
        [disabled]="room.moving.pending()"
        (click)="send()"
      >
        Go on
      </button>
    </div>
  `,
  styles: `
    .words {
      gap: 0 var(--rk-space-6);
    }
    .rk-choice {
      min-height: 2.75rem;
    }
  `,
  styleUrl: './step.css',
})
export class MarkStep {
  protected readonly room = inject(Room);
  protected readonly marks = Object.values(GuessMark).map((value) => ({ value, words: MARK_WORDS[value] }));
  protected readonly chosen = signal<Readonly<Record<string, GuessMark>>>({});
  protected readonly tried = signal(false);
  protected readonly listener = computed(() => castOf(this.room.now()).listener);
  protected readonly feelings = computed(() => this.room.now().now?.feelings ?? []);
  private readonly all = computed(() =>
    this.feelings().flatMap(({ word }) => {
      const mark = this.chosen()[word];
      return mark ? [mark] : [];
    }),
  );
  protected readonly complete = computed(() => this.all().length === this.feelings().length);

  protected choose(word: string, mark: GuessMark): void {
    this.chosen.update((before) => ({ ...before, [word]: mark }));
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    if (this.complete()) await this.room.move({ kind: 'markGuess', marks: this.all() });
  }
}
