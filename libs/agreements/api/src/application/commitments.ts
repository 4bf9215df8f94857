import { Injectable } from '@nestjs/common';
import {
  checkTerms,
  dayIn,
  followThroughOf,
  isFinal,
  type CommitmentView,
  type FollowThrough,
  type OccurrenceReason,
  type OccurrenceView,
} from '@reknit/agreements/model';
import { Clock, orThrow, Transactions } from '@reknit/shared/api-kernel';
import { CommitmentRepository } from '../persistence/commitment.repository';
import type { CommitmentRow } from '../persistence/commitment-rows';
import { CommitmentViews } from './commitment-views';
import { CommitmentOccurrences } from './commitment-occurrences';
import type {
  CommitmentActor,
  CommitmentOwner,
  CommitmentRevision,
  CommitmentsPort,
  PauseRange,
} from './commitments-port';

const IN_FORCE: readonly CommitmentRow['state'][] = ['active', 'paused'];

/** What amends plans, transparency agreements, promises and slips do with the commitments that are part of them. */
@Injectable()
export class Commitments implements CommitmentsPort {
  constructor(
    private readonly rows: CommitmentRepository,
    private readonly making: CommitmentOccurrences,
    private readonly views: CommitmentViews,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async put(revision: CommitmentRevision): Promise<readonly string[]> {
    const terms = orThrow(checkTerms(revision.terms, revision));
    return this.transactions.asSystem(() => this.rows.put({ ...revision, terms }));
  }

  activate(owner: CommitmentOwner, revision: number, by: CommitmentActor): Promise<void> {
    return this.held(owner, async (all) => {
      const before = all.filter((row) => row.revision !== revision && IN_FORCE.includes(row.state));
      await this.stop(before, 'superseded', { ...by, reason: 'changed' });
      const coming = all.filter((row) => row.revision === revision && row.state === 'draft');
      for (const row of coming) await this.making.makeFromNow(row);
    });
  }

  pause(owner: CommitmentOwner, range: PauseRange, by: CommitmentActor): Promise<void> {
    return this.held(owner, (all) =>
      this.rest(
        all.filter(({ state }) => state === 'active'),
        range,
        by,
      ),
    );
  }

  resume(owner: CommitmentOwner, _by: CommitmentActor): Promise<void> {
    return this.held(owner, async (all) => {
      const resting = all.filter(({ state }) => state === 'paused');
      await this.rows.endPauses(
        resting.map(({ id }) => id),
        this.clock.now(),
      );
      for (const row of resting) await this.making.makeFromNow(row);
    });
  }

  end(owner: CommitmentOwner, reason: 'ended' | 'dropped', by: CommitmentActor): Promise<void> {
    return this.held(owner, (all) =>
      this.stop(
        all.filter(({ state }) => state === 'draft' || IN_FORCE.includes(state)),
        'ended',
        { ...by, reason },
      ),
    );
  }

  regenerate(owner: CommitmentOwner, by: CommitmentActor): Promise<void> {
    return this.held(owner, async (all) => {
      const active = all.filter(({ state }) => state === 'active');
      await this.callOff(active, { from: this.clock.now() }, { ...by, reason: 'changed' });
      for (const row of active) await this.making.makeFromNow(row);
    });
  }

  /** One commitment rests, or goes on by itself after the range. */
  async pauseOne(id: string, range: PauseRange, by: CommitmentActor): Promise<void> {
    await this.transactions.asSystem(async () => {
      const row = await this.rows.holdOne(id);
      if (row?.state === 'active') await this.rest([row], range, by);
    });
  }

  async commitmentsOf(owner: CommitmentOwner): Promise<readonly CommitmentView[]> {
    const all = await this.rows.of(owner);
    const standing = all.filter(({ state }) => IN_FORCE.includes(state));
    const last = all.at(-1)?.revision;
    const shown = standing.length > 0 ? standing : all.filter(({ revision }) => revision === last);
    return this.views.of(shown);
  }

  async occurrencesOf(owner: CommitmentOwner): Promise<readonly OccurrenceView[]> {
    return this.views.occurrencesOf(owner);
  }

  async followThrough(owner: CommitmentOwner): Promise<FollowThrough> {
    const states = (await this.occurrencesOf(owner)).map(({ state }) => state);
    return followThroughOf(states);
  }

  async isFinished(owner: CommitmentOwner): Promise<boolean> {
    const standing = (await this.rows.of(owner)).filter(({ state }) => IN_FORCE.includes(state));
    const now = this.clock.now();
    const over = standing.every(
      ({ ends_on, time_zone }) => ends_on !== null && ends_on < dayIn(time_zone, now),
    );
    if (!over) return false;
    return (await this.occurrencesOf(owner)).every(({ state }) => isFinal(state));
  }

  private async rest(
    active: readonly CommitmentRow[],
    range: PauseRange,
    by: CommitmentActor,
  ): Promise<void> {
    for (const row of active) await this.rows.pause(row, range);
    if (range.until === undefined)
      await this.rows.move(
        active.map(({ id }) => id),
        'paused',
      );
    await this.callOff(active, range, { ...by, reason: 'paused' });
  }

  private async stop(
    rows: readonly CommitmentRow[],
    state: 'superseded' | 'ended',
    by: CommitmentActor & { readonly reason: OccurrenceReason },
  ): Promise<void> {
    await this.rows.move(
      rows.map(({ id }) => id),
      state,
    );
    await this.callOff(rows, { from: EVER }, by);
  }

  private callOff(
    rows: readonly CommitmentRow[],
    range: PauseRange,
    by: CommitmentActor & { readonly reason: OccurrenceReason },
  ): Promise<void> {
    return this.making.callOff(
      rows.map(({ id }) => id),
      range,
      by,
    );
  }

  private async held(
    owner: CommitmentOwner,
    work: (all: readonly CommitmentRow[]) => Promise<void>,
  ): Promise<void> {
    await this.transactions.asSystem(async () => work(await this.rows.hold(owner)));
  }
}

/** Before anything of this product was ever due. */
const EVER = '2000-01-01T00:00:00.000Z';
