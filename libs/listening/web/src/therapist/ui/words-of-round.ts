import { httpResource } from '@angular/common/http';
import { Component, input } from '@angular/core';
import {
  listeningPaths,
  type RoundForTeam,
  type RoundWords,
  type WordsOfTurn,
} from '@reknit/listening/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';

type Word = WordsOfTurn['words'][number];

const KIND_WORDS: Record<Word['kind'], string> = {
  said: 'said',
  reflection: 'heard',
  missed: 'missed',
  makes_sense: 'made sense of it',
  feeling: 'guessed',
};

/** What was said, where they agreed that the care team reads it; erased after a while, and then it says so. */
@Component({
  selector: 'rk-words-of-round',
  imports: [...RESOURCE_GATE],
  template: `
    <rk-gate label="What was said" [rows]="2">
      <ng-template [rkReady]="words" let-said>
        @for (turn of said.turns; track turn.turnNumber) {
          <div class="turn">
            <p class="rk-fine">Turn {{ turn.turnNumber }}{{ turn.stillOpen ? ', still open' : '' }}</p>
            @for (word of turn.words; track $index) {
              <p>
                <span class="rk-fine">{{ nameOf(word.by) }} {{ kinds[word.kind] }}</span>
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
      </ng-template>
    </rk-gate>
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
  `,
})
export class WordsOfRound {
  readonly roundId = input.required<string>();
  readonly people = input.required<RoundForTeam['people']>();
  protected readonly words = httpResource<RoundWords>(() => listeningPaths.words(this.roundId()));
  protected readonly kinds = KIND_WORDS;

  protected nameOf(id: string): string {
    return this.people().find(({ participantId }) => participantId === id)?.name ?? '';
  }
}
