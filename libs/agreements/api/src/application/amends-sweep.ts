import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import { AmendsRepository } from '../persistence/amends.repository';
import { AmendsTime } from './amends-changes';
import { AmendsPassing } from './amends-passing';

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
    private readonly passing: AmendsPassing,
    private readonly around: AmendsSweepAround,
  ) {}

  onModuleInit(): void {
    this.jobs.every('agreements.amends', '*/15 * * * *', () => this.sweep());
  }

  /** For the practice of the transaction at hand, as the system. */
  async sweep(): Promise<void> {
    for (const plan of await this.plans.running()) await this.passing.pass(plan);
    const { sql, time, transactions } = this.around;
    await sql.change(SHOW_ON, [transactions.current().who.practiceId, time.now()]);
  }
}
