import { Injectable } from '@nestjs/common';
import {
  cancel,
  COMMITMENT_LIMITS,
  dayIn,
  daysLater,
  scheduledTimes,
  stepsOfTime,
  type OccurrenceReason,
  type ScheduledTime,
} from '@reknit/agreements/model';
import { Clock } from '@reknit/shared/api-kernel';
import type { Instant, TimeZoneName } from '@reknit/shared/model';
import { CommitmentRepository } from '../persistence/commitment.repository';
import { frameOf, type CommitmentRow } from '../persistence/commitment-rows';
import { OccurrenceRepository } from '../persistence/occurrence.repository';
import type { CommitmentActor, PauseRange } from './commitments-port';

const { daysAhead } = COMMITMENT_LIMITS;

/** Makes what comes due, sixty days ahead, and calls it off again. For commitments that are held, as the system. */
@Injectable()
export class CommitmentOccurrences {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly occurrences: OccurrenceRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * From now on: nothing is due that was over before, but for money, of which every part stays due. What was made already,
   * and kept early, stays.
   */
  async makeFromNow(row: CommitmentRow): Promise<void> {
    const now = this.clock.now();
    const today = dayIn(row.time_zone, now);
    const until = daysLater(today, daysAhead);
    const begins = row.state === 'draft' || today < row.starts_on;
    const from = begins ? row.starts_on : today;
    await this.commitments.move([row.id], 'active', until);
    const times = scheduledTimes(row.schedule, frameOf(row), { from, until });
    await this.make(
      row,
      times.filter(({ dueAt }) => dueAt > now || (row.state === 'draft' && row.amount !== null)),
    );
  }

  /**
   * Those for which the coming sixty days are not all made. @returns how many there were
   *
   * @param zone of the practice; a commitment in a zone that is a day ahead has its last day made a run later
   */
  async extendSome(zone: TimeZoneName, most: number): Promise<number> {
    const until = daysLater(this.clock.today(zone), daysAhead - 1);
    const rows = await this.commitments.toExtend(until, most);
    for (const row of rows) await this.extend(row);
    return rows.length;
  }

  /** On from where it stopped. */
  private async extend(row: CommitmentRow): Promise<void> {
    const until = daysLater(dayIn(row.time_zone, this.clock.now()), daysAhead);
    if (row.made_until === null || row.made_until >= until) return;
    const from = daysLater(row.made_until, 1);
    await this.commitments.move([row.id], 'active', until);
    await this.make(row, scheduledTimes(row.schedule, frameOf(row), { from, until }));
  }

  /** What still waits, due in the range, is called off. What is due already runs its course. */
  async callOff(
    ids: readonly string[],
    range: PauseRange,
    by: CommitmentActor & { readonly reason: OccurrenceReason },
  ): Promise<void> {
    const now = this.clock.now();
    const { actor, accountId, reason } = by;
    const waiting = await this.occurrences.pending(ids, range);
    await this.occurrences.apply(
      waiting.flatMap((occurrence) => {
        // What was due before this moment was due, whether the sweep has come by or not.
        const passed = stepsOfTime(occurrence, now);
        if (passed.length > 0) return [{ occurrence, steps: passed }];
        const step = cancel(occurrence, { actor, reason }, now);
        return step.ok ? [{ occurrence, steps: [step.value], accountId }] : [];
      }),
    );
  }

  private async make(row: CommitmentRow, times: readonly ScheduledTime[]): Promise<void> {
    const pauses = await this.commitments.pausesOf(row.id);
    const paused = ({ dueAt }: ScheduledTime) => pauses.some((pause) => isWithin(pause, dueAt));
    await this.commitments.make(
      row,
      times.filter((time) => !paused(time)),
    );
  }
}

function isWithin({ from, until }: PauseRange, at: Instant): boolean {
  return from <= at && (until === undefined || at <= until);
}
