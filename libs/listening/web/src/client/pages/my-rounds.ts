import { httpResource } from '@angular/common/http';
import { Component, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { listeningPaths, type MyRoundRow, type MyRounds } from '@reknit/listening/model';
import { LiveEvents, RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { Icon } from '@reknit/shared/web-ui';
import { standingWords } from '../words/round-words';

const OVER: readonly string[] = ['submitted', 'reviewed', 'abandoned'];
const SHOWN = 8;

/** Rounds that are open and whose turn it is, and what one can be begun from. Part of the page of what people do together. */
@Component({
  selector: 'rk-my-rounds',
  imports: [RouterLink, ...RESOURCE_GATE, Icon],
  template: `
    <section aria-labelledby="listening-rounds">
      <h2 id="listening-rounds">Listening to each other</h2>
      <rk-gate label="Your listening rounds">
        <ng-template [rkReady]="rounds" let-mine>
          <ul class="rk-list">
            @for (one of fresh(mine); track one.participationId) {
              <li>
                <a class="rk-link-row" [routerLink]="['/my/together/start/listening', one.participationId]">
                  <span class="words">
                    <span class="rk-strong">{{ withWhom(one.people) }}</span>
                    <span class="rk-fine">Begin a round when it suits you</span>
                  </span>
                  <rk-icon name="chevron" />
                </a>
              </li>
            }
            @for (row of shown(mine); track row.id) {
              <li>
                <a class="rk-link-row" [routerLink]="['/my/together/listening', row.id]">
                  <span class="words">
                    <span class="rk-strong">
                      {{ row.label ? 'With ' + row.label : withWhom(row.people) }}
                    </span>
                    @if (row.topic) {
                      <span class="rk-quote topic">{{ row.topic }}</span>
                    }
                    <span class="rk-fine">{{ standing(row) }}</span>
                  </span>
                  <rk-icon name="chevron" />
                </a>
              </li>
            }
            @if (mine.rounds.length + mine.startable.length === 0) {
              <li class="rk-muted">
                No round is open. Your therapist may suggest one when the time is right.
              </li>
            }
          </ul>
        </ng-template>
      </rk-gate>
    </section>
  `,
  styles: `
    h2 {
      font-size: var(--rk-text-h3);
    }
    .rk-link-row {
      padding-block: 0;
    }
    .words {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-width: 0;
    }
    .topic {
      font-size: 1rem;
    }
    rk-icon {
      color: var(--rk-muted);
    }
  `,
})
export class MyRoundsPart {
  protected readonly rounds = httpResource<MyRounds>(() => listeningPaths.myRounds);
  protected readonly standing = standingWords;

  constructor() {
    inject(LiveEvents)
      .of('listening.moved')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.rounds.reload());
  }

  /** Homework with a round under way is found at the round. */
  protected fresh({ startable }: MyRounds): MyRounds['startable'] {
    return startable.filter(({ openRoundId }) => openRoundId === undefined);
  }

  /** What is open first; of what is over only the newest. */
  protected shown({ rounds }: MyRounds): readonly MyRoundRow[] {
    const isOver = ({ status, waitsForMe }: MyRoundRow) =>
      OVER.includes(status) || (status === 'stopped' && !waitsForMe);
    return [...rounds.filter((row) => !isOver(row)), ...rounds.filter(isOver)].slice(0, SHOWN);
  }

  protected withWhom(people: readonly string[]): string {
    if (people.length === 0) return 'Practice of your own';
    return `With ${new Intl.ListFormat('en-GB').format(people)}`;
  }
}
