import { Injectable, type OnModuleInit } from '@nestjs/common';
import { passTime } from '@reknit/agreements/model';
import { Jobs, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import { AmendsRepository } from '../persistence/amends.repository';
import type { AmendsPlanRow } from '../persistence/amends-rows';
import { AmendsTime } from './amends-changes';
import { AmendsCommitments } from './amends-commitments';
import { AmendsSteps } from './amends-steps';

/** What the author did is shown up to here as long as joint work is open; while it is not, the moment stands still. */
const SHOW_ON = statement(
  'amends.show-on',
  `update amends_share s set shown_until = $2 from amends_plan p
   where p.practice_id = s.practice_id and p.id = s.plan_id and s.practice_id = $1 and s.withdrawn_at is null
     and s.shown_until < $2 and sec.joint_work_open(s.case_id, array[p.author_participant_id, s.participant_id])`,
);

@Injectable()
export class AmendsSweepAround {
  constructor(
    readonly transactions: Transactions,
    readonly sql: Sql,
    readonly time: AmendsTime,
  ) {}
}

/**
 * What time alone does to plans, found by where they stand and what time it is: run twice, it does nothing the second time.
 */
@Injectable()
export class AmendsSweep implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly plans: AmendsRepository,
    private readonly commitments: AmendsCommitments,
    private readonly steps: AmendsSteps,
    private readonly around: AmendsSweepAround,
  ) {}

  onModuleInit(): void {
    this.jobs.every('agreements.amends', '*/15 * * * *', () => this.sweep());
  }

  /** For the practice of the transaction at hand, as the system. */
  async sweep(): Promise<void> {
    for (const plan of await this.plans.running()) await this.pass(plan);
    const { sql, time, transactions } = this.around;
    await sql.change(SHOW_ON, [transactions.current().who.practiceId, time.now()]);
  }

  private async pass(plan: AmendsPlanRow): Promise<void> {
    const version = await this.plans.pendingOf(plan);
    const finished = plan.state === 'in_progress' && (await this.commitments.isFinished(plan));
    const zone = plan.timeZone ?? this.around.transactions.current().who.practiceTimeZone;
    const { time } = this.around;
    const at = { now: time.now(), today: time.today(zone), finished };
    const step = passTime(plan, version, at);
    if (!step) return;
    await this.steps.take({ plan, version, step, event: EVENTS[plan.state] ?? 'moved', by: 'system' });
  }
}

const EVENTS: Partial<Readonly<Record<AmendsPlanRow['state'], string>>> = {
  shared: 'not-answered',
  amending: 'kept-as-it-was',
  accepted: 'begun',
  in_progress: 'completed',
};
