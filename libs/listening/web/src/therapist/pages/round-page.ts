import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import {
  LISTENING_LIMITS,
  ListeningAction,
  listeningPaths,
  type FacilitatorMove,
  type RoundForTeam,
  type RoundStatus,
} from '@reknit/listening/model';
import { LiveEvents, ProblemNotice, RESOURCE_GATE, Session, When, write } from '@reknit/shared/web-kernel';
import { Chip, Toasts } from '@reknit/shared/web-ui';
import { TeamListeningApi } from '../data/team-listening-api';
import { ToldInPrivate } from '../ui/told-in-private';
import { TurnsTable } from '../ui/turns-table';
import { WordsOfRound } from '../ui/words-of-round';
import { LEAD_WORDS, STATUS_WORDS, TEAM_WAY_WORDS } from '../words/listening-words';
import { nameIn } from '../words/names';

/** One round for the care team: its turns as numbers, what each told in private, and words only where they are shared. */
@Component({
  selector: 'rk-round-page',
  imports: [RouterLink, ...RESOURCE_GATE, Chip, ProblemNotice, ToldInPrivate, TurnsTable, When, WordsOfRound],
  templateUrl: './round-page.html',
  styleUrl: './round-page.css',
})
export class RoundPage {
  private readonly api = inject(TeamListeningApi);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  /** From the address. */
  readonly caseId = input.required<string>();
  readonly roundId = input.required<string>();

  protected readonly round = httpResource<RoundForTeam>(() => listeningPaths.round(this.roundId()));
  protected readonly states = STATUS_WORDS;
  protected readonly ways = TEAM_WAY_WORDS;
  protected readonly words = LEAD_WORDS;
  protected readonly onward: readonly FacilitatorMove[] = ['begin', 'next'];
  protected readonly closing: readonly RoundStatus[] = ['joint_close', 'private_debrief'];
  protected readonly roles = { speaker: 'speaks', listener: 'listens', witness: 'is a witness' } as const;
  protected readonly steps = computed(() => {
    const may = this.round.hasValue() ? this.round.value().may : [];
    return this.session.may(ListeningAction.facilitate)
      ? may.filter((one): one is FacilitatorMove => one !== 'review')
      : [];
  });
  protected readonly mayReview = computed(
    () =>
      this.session.may(ListeningAction.review) &&
      this.round.hasValue() &&
      this.round.value().may.includes('review'),
  );
  protected readonly lead = write((round: RoundForTeam, kind: FacilitatorMove) =>
    this.api.lead(
      round,
      kind === 'timeOut' ? { kind, minutes: LISTENING_LIMITS.timeOutMinutes.min } : { kind },
    ),
  );
  protected readonly review = write((round: RoundForTeam) => this.api.review(round));

  constructor() {
    inject(LiveEvents)
      .of('listening.moved')
      .pipe(takeUntilDestroyed())
      .subscribe(({ id }) => {
        if (id === this.roundId()) this.round.reload();
      });
  }

  protected nameOf({ people }: RoundForTeam, id: string): string {
    return nameIn(people, id);
  }

  protected async go(round: RoundForTeam, kind: FacilitatorMove): Promise<void> {
    await this.lead.run(round, kind);
    this.round.reload();
  }

  protected async look(round: RoundForTeam): Promise<void> {
    if ((await this.review.run(round)).ok) this.toasts.show('Looked at');
    this.round.reload();
  }
}
