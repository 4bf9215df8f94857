import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isReviewOverdue, type BoundaryMove } from '@reknit/agreements/model';
import { Jobs, Sql, statement, type DatabaseActor } from '@reknit/shared/api-kernel';
import { BoundaryRepository } from '../persistence/boundary.repository';
import type { BoundaryRow } from '../persistence/boundary-row';
import { BoundaryTools } from './boundary-tools';

export const BOUNDARY_SWEEP = 'boundary.sweep';
const EVERY_HOUR = '7 * * * *';

/** Anything the clock may have something to say about, a day wide: the rules look closely. */
const DUE = statement(
  'boundary.due',
  `select id from boundary where practice_id = $1 and (
     (state = 'communicated' and (answer_due_at <= $2::timestamptz or effective_at_once))
     or (state in ('acknowledged', 'agreed') and starts_on <= $2::timestamptz::date + 1)
     or (state = 'paused' and paused_until <= $2::timestamptz::date + 1)
     or (state in ('active', 'paused', 'under_review') and ends_on <= $2::timestamptz::date)
     or (state = 'active' and review_on <= $2::timestamptz::date - 13))
   order by id`,
);
const BY_CLOCK: readonly BoundaryMove[] = ['start', 'no_answer', 'resume', 'end'];

/** What time does: fourteen days without an answer, days on which something starts, ends or comes back, reviews nobody made. */
@Injectable()
export class BoundarySweep implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly sql: Sql,
    private readonly boundaries: BoundaryRepository,
    private readonly tools: BoundaryTools,
  ) {}

  onModuleInit(): void {
    this.jobs.every(BOUNDARY_SWEEP, EVERY_HOUR, (who) => this.sweep(who));
  }

  /** Runs as the system of one practice; run again, it finds nothing. */
  async sweep({ practiceId }: DatabaseActor): Promise<void> {
    const due = await this.sql.rows<{ id: string }>(DUE, [practiceId, this.tools.changes.now()]);
    for (const { id } of due) await this.lookAt(await this.boundaries.held(id));
  }

  private async lookAt(found: BoundaryRow): Promise<void> {
    let row = found;
    for (const move of BY_CLOCK) row = (await this.tools.mover.moveIfOpen(row, move, 'system')) ?? row;
    if (isReviewOverdue(row, this.tools.changes.today(row.timeZone)))
      await this.tools.prompts.ask(row, 'review_overdue');
  }
}
