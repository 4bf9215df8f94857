import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { listeningPaths, type RoundWords } from '@reknit/listening/model';
import { RESOURCE_GATE, When } from '@reknit/shared/web-kernel';
import { SaidInTurns } from '../../ui/said-in-turns';
import { Room } from '../room/room';

/** What was said in a round that is over, for those who sat in it: fetched once it is opened, with the day it is erased. */
@Component({
  selector: 'rk-words-part',
  imports: [...RESOURCE_GATE, SaidInTurns, When],
  template: `
    <details (toggle)="look($event)">
      <summary>What you said to each other</summary>
      @if (opened()) {
        <rk-gate label="What was said" [rows]="2">
          <ng-template [rkReady]="words" let-said>
            <rk-said-in-turns [said]="said" [names]="names()" />
            @if (said.erasedFrom; as at) {
              <p class="rk-fine">
                Erased from
                <rk-when [at]="at" />
              </p>
            }
          </ng-template>
        </rk-gate>
      }
    </details>
  `,
  styles: `
    summary {
      min-height: 2.75rem;
      padding-block: var(--rk-space-2);
      cursor: pointer;
    }
  `,
})
export class WordsPart {
  private readonly room = inject(Room);
  protected readonly opened = signal(false);
  protected readonly words = httpResource<RoundWords>(() =>
    this.opened() ? listeningPaths.myWords(this.room.id()) : undefined,
  );
  protected readonly names = computed(() => {
    const { me, others } = this.room.now();
    const all = others.map(({ participantId, name }) => [participantId, name] as const);
    return Object.fromEntries([[me.participantId, 'You'] as const, ...all]);
  });

  protected look(event: Event): void {
    if ((event.target as HTMLDetailsElement).open) this.opened.set(true);
  }
}
