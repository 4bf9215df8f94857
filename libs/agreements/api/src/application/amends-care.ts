import { Injectable } from '@nestjs/common';
import { Cases } from '@reknit/cases/api';
import { Sql, statement, Transactions, type Actor } from '@reknit/shared/api-kernel';
import type { Instant } from '@reknit/shared/model';
import { AmendsRepository } from '../persistence/amends.repository';
import type { AmendsPlanRow } from '../persistence/amends-rows';
import { AmendsDesk } from './amends-desk';
import { AmendsDrafts } from './amends-drafts';
import type { AmendsPlace } from './amends-review.commands';

const LEFT = statement(
  'amends.left-at',
  `select min(at) as at from amends_move where practice_id = $1 and plan_id = $2 and reason = 'harmed_left'`,
);

@Injectable()
export class AmendsCareAround {
  constructor(
    readonly cases: Cases,
    readonly sql: Sql,
  ) {}
}

/** How the care team comes to a plan of one of its cases, and what is known of it besides its text. */
@Injectable()
export class AmendsCare {
  constructor(
    private readonly around: AmendsCareAround,
    private readonly plans: AmendsRepository,
    readonly transactions: Transactions,
    readonly drafts: AmendsDrafts,
    readonly desk: AmendsDesk,
  ) {}

  async held(actor: Actor, { caseId, id }: AmendsPlace, expected?: number): Promise<AmendsPlanRow> {
    await this.around.cases.requireToChange(actor, caseId);
    const plan = await this.plans.ofCase(actor, caseId, id, expected);
    this.desk.changes.about(plan);
    return plan;
  }

  /** Asked before the plan is held. What nobody else reads goes on whatever stands against joint work. */
  async mayGoOn(actor: Actor, { caseId, id }: AmendsPlace): Promise<boolean> {
    await this.around.cases.requireToChange(actor, caseId);
    const plan = await this.plans.lookInCase(actor, caseId, id);
    const recipient = plan.reached ? await this.plans.recipientOf(plan) : undefined;
    if (!recipient) return true;
    return this.desk.changes.isOpen(caseId, [plan.authorParticipantId, recipient.participantId]);
  }

  /** When the person it was for left, if they did. */
  async leftAt({ practiceId, id }: AmendsPlanRow): Promise<Instant | undefined> {
    const row = await this.around.sql.first<{ at: Date | null }>(LEFT, [practiceId, id]);
    return row?.at?.toISOString();
  }
}
