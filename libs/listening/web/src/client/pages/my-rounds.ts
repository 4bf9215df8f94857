import { httpResource } from '@angular/common/http';
import { Component, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { listeningPaths, type MyRoundRow, type MyRounds } from '@reknit/listening/model';
import { LiveEvents, RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { Icon } from '@reknit/shared/web-ui';
import { RoundLink } from '../ui/round-link';
import { withWhom } from '../words/round-words';

const OVER: readonly string[] = ['submitted', 'reviewed', 'abandoned'];
const isOver = ({ status, waitsForMe }: MyRoundRow): boolean =>
  OVER.includes(status) || (status === 'stopped' && !waitsForMe);

/** Rounds that are open and whose turn it is, and what one can be begun from. Part of the page of what people do together. */
@Component({
  selector: 'rk-my-rounds',
  imports: [RouterLink, ...RESOURCE_GATE, Icon, RoundLink],
  template: `
    <section aria-labelledby="listening-rounds">
      <h2 id="listening-rounds">Listening to each other</h2>
      <rk-gate label="Your listening rounds">
        <ng-template [rkReady]="rounds" let-mine>
          <ul class="rk-list">
            @for (row of open(mine); track row.id) {
              <li><rk-round-link [row]="row" /></li>
            }
            @for (one of fresh(mine); track one.participationId) {
              <li>
                <a
                  class="rk-link-row rk-slim"
                  [routerLink]="['/my/together/start/listening', one.participationId]"
                >
                  <span class="rk-words">
                    <span class="rk-strong">{{ withWhom(one.people) }}</span>
                    <span class="rk-fine">Begin a round when it suits you</span>
                  </span>
                  <rk-icon name="chevron" />
                </a>
              </li>
            }
            @if (open(mine).length + fresh(mine).length === 0) {
              <li class="rk-muted">
                No round is open. Your therapist may suggest one when the time is right.
              </li>
            }
          </ul>
          @if (over(mine); as past) {
            @if (past.length > 0) {
              <details>
                <summary>Rounds before ({{ past.length }})</summary>
                <ul class="rk-list">
                  @for (row of past; track row.id) {
                    <li><rk-round-link [row]="row" /></li>
                  }
                </ul>
              </details>
            }
          }
        </ng-template>
      </rk-gate>
    </section>
  `,
  styles: `
    h2 {
      font-size: var(--rk-text-h3);
    }
    details {
      margin-top: var(--rk-space-2);
    }
    summary {
      min-height: 2.75rem;
      padding-block: var(--rk-space-2);
      color: var(--rk-muted);
      font-size: var(--rk-text-small);
      cursor: pointer;
    }
  `,
})
export class MyRoundsPart {
  protected readonly rounds = httpResource<MyRounds>(() => listeningPaths.myRounds);
  protected readonly withWhom = withWhom;

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

  /** Those that wait for this person first. */
  protected open({ rounds }: MyRounds): readonly MyRoundRow[] {
    const open = rounds.filter((row) => !isOver(row));
    return [...open.filter(({ waitsForMe }) => waitsForMe), ...open.filter(({ waitsForMe }) => !waitsForMe)];
  }

  protected over({ rounds }: MyRounds): readonly MyRoundRow[] {
    return rounds.filter(isOver);
  }
}
