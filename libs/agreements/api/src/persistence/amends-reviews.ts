import { Injectable } from '@nestjs/common';
import type { AmendsApproach, ContactChannel, Willingness } from '@reknit/agreements/model';
import { Clock, IdSource, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { AccountId } from '@reknit/shared/model';
import type { AmendsPlanRow, AmendsVersionRow } from './amends-rows';

const ADD = statement(
  'amends.add-review',
  `insert into amends_review (practice_id, id, plan_id, case_id, author_client_id, number, reviewer_id, decision, comment, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const FACTS = statement(
  'amends.approval-facts',
  `select exists (select 1 from supervision s where s.practice_id = $1 and s.supervisee_id = $3
       and s.from_on <= $4::date and (s.to_on is null or s.to_on > $4::date)) as supervised,
     coalesce((select n.disclosure_plan from amends_note n where n.practice_id = $1 and n.plan_id = $2), '') as "disclosurePlan",
     (select w.channel from amends_willingness w where w.practice_id = $1 and w.plan_id = $2 order by w.at desc, w.id desc limit 1) as channel`,
);
const EVENT = statement(
  'amends.has-event',
  'select 1 from rupture_event where practice_id = $1 and case_id = $2 and id = $3',
);
const DECIDE_WAY = statement(
  'amends.decide-way',
  'update amends_private set approach = $3, rupture_event_id = $4 where practice_id = $1 and version_id = $2',
);
const APPROVE = statement(
  'amends.approve',
  `update amends_version set approved_by = $3, approved_at = $4, approval_hash = $5 where practice_id = $1 and id = $2`,
);
const CO_APPROVE = statement(
  'amends.co-approve',
  'update amends_version set co_approved_by = $3, approval_hash = $4 where practice_id = $1 and id = $2',
);
const ASK = statement(
  'amends.record-willingness',
  `insert into amends_willingness (practice_id, id, plan_id, case_id, answer, channel, recorded_by, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const NOTE = statement(
  'amends.note',
  `insert into amends_note (practice_id, plan_id, case_id, words) values ($1, $2, $3, $4)
   on conflict (practice_id, plan_id) do update set words = excluded.words`,
);
const PLAN_DISCLOSURE = statement(
  'amends.plan-disclosure',
  `insert into amends_note (practice_id, plan_id, case_id, disclosure_plan) values ($1, $2, $3, $4)
   on conflict (practice_id, plan_id) do update set disclosure_plan = excluded.disclosure_plan`,
);

/** What the care team writes about a plan. */
@Injectable()
export class AmendsReviews {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  async add(
    plan: AmendsPlanRow,
    review: { readonly number: number; readonly decision: string; readonly comment: string },
  ): Promise<void> {
    const { practiceId, id, caseId, authorClientId } = plan;
    const row = [practiceId, this.ids.next(), id, caseId, authorClientId, review.number, this.me()];
    await this.sql.change(ADD, [...row, review.decision, review.comment, this.clock.now()]);
  }

  async approvalFacts(plan: AmendsPlanRow, by: AccountId) {
    const today = this.clock.today(this.transactions.current().who.practiceTimeZone);
    const found = await this.sql.first<{
      supervised: boolean;
      disclosurePlan: string;
      channel: ContactChannel | null;
    }>(FACTS, [plan.practiceId, plan.id, by, today]);
    return found ?? { supervised: false, disclosurePlan: '', channel: null };
  }

  async hasEvent({ practiceId, caseId }: AmendsPlanRow, id: string): Promise<boolean> {
    return (await this.sql.first(EVENT, [practiceId, caseId, id])) !== undefined;
  }

  /** Without a hash it is one of two: nothing is approved yet. */
  async approve(
    version: AmendsVersionRow,
    how: {
      readonly approach: AmendsApproach;
      readonly ruptureEventId: string;
      readonly by: string;
      readonly hash?: string;
    },
  ): Promise<void> {
    const { practiceId } = this.transactions.current().who;
    await this.sql.change(DECIDE_WAY, [practiceId, version.id, how.approach, how.ruptureEventId]);
    await this.sql.change(APPROVE, [practiceId, version.id, how.by, this.clock.now(), how.hash ?? null]);
  }

  async coApprove(
    version: AmendsVersionRow,
    how: { readonly by: string; readonly hash: string },
  ): Promise<void> {
    const { practiceId } = this.transactions.current().who;
    await this.sql.change(CO_APPROVE, [practiceId, version.id, how.by, how.hash]);
  }

  async ask(plan: AmendsPlanRow, answer: Willingness, channel: ContactChannel): Promise<void> {
    const row = [plan.practiceId, this.ids.next(), plan.id, plan.caseId];
    await this.sql.change(ASK, [...row, answer, channel, this.me(), this.clock.now()]);
  }

  async note(plan: AmendsPlanRow, text: string): Promise<void> {
    await this.sql.change(NOTE, [plan.practiceId, plan.id, plan.caseId, text]);
  }

  async planDisclosure(plan: AmendsPlanRow, text: string): Promise<void> {
    await this.sql.change(PLAN_DISCLOSURE, [plan.practiceId, plan.id, plan.caseId, text]);
  }

  private me(): AccountId | undefined {
    return this.transactions.current().who.accountId;
  }
}
