import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { listeningPaths, type RoundForTeam, type RoundWords } from '@reknit/listening/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { SaidInTurns } from '../../ui/said-in-turns';

/** What was said, where they agreed that the care team reads it; erased after a while, and then it says so. */
@Component({
  selector: 'rk-words-of-round',
  imports: [...RESOURCE_GATE, SaidInTurns],
  template: `
    <rk-gate label="What was said" [rows]="2">
      <ng-template [rkReady]="words" let-said>
        <rk-said-in-turns [said]="said" [names]="names()" />
      </ng-template>
    </rk-gate>
  `,
})
export class WordsOfRound {
  readonly roundId = input.required<string>();
  readonly people = input.required<RoundForTeam['people']>();
  protected readonly words = httpResource<RoundWords>(() => listeningPaths.words(this.roundId()));
  protected readonly names = computed(() =>
    Object.fromEntries(this.people().map(({ participantId, name }) => [participantId, name])),
  );
}
