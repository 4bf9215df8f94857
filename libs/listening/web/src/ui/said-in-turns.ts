import { Component, input } from '@angular/core';
import type { RoundWords, WordsOfTurn } from '@reknit/listening/model';

type Word = WordsOfTurn['words'][number];

const KIND_WORDS: Record<Word['kind'], string> = {
  said: 'said',
  reflection: 'heard',
  missed: 'missed',
  makes_sense: 'made sense of it',
  feeling: 'guessed',
};

/** What was said in a round, turn by turn; what is erased, and what was said aloud, says so. */
@Component({
  selector: 'rk-said-in-turns',
  template: `
    @for (turn of said().turns; track turn.turnNumber) {
      <div class="turn">
        <p class="rk-fine">Turn {{ turn.turnNumber }}{{ turn.stillOpen ? ', still open' : '' }}</p>
        @for (word of turn.words; track $index) {
          <p>
            <span class="rk-fine">{{ names()[word.by] ?? '' }} {{ kinds[word.kind] }}</span>
            <br />
            @if (word.text) {
              <span class="rk-quote">{{ word.text }}</span>
            } @else {
              <span class="rk-muted">{{ word.erased ? 'Erased' : 'Said aloud' }}</span>
            }
          </p>
        }
      </div>
    } @empty {
      <p class="rk-muted">Nothing was written.</p>
    }
  `,
  styles: `
    .turn {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
      margin-bottom: var(--rk-space-4);
      padding-inline-start: var(--rk-space-4);
      border-inline-start: 2px solid var(--rk-seam);
    }
    .turn p {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class SaidInTurns {
  readonly said = input.required<RoundWords>();
  /** By participant. */
  readonly names = input.required<Readonly<Record<string, string>>>();
  protected readonly kinds = KIND_WORDS;
}
