import { Injectable } from '@nestjs/common';
import type { AmendsProposal, ContactChannel, RateAmends, Willingness } from '@reknit/agreements/model';
import { Clock, IdSource, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { ClientId, Instant, ParticipantId } from '@reknit/shared/model';
import type { AmendsPlanRow, AmendsVersionRow } from './amends-rows';

const ASKED = statement(
  'amends.asked',
  `select answer as willingness, channel from amends_willingness where practice_id = $1 and plan_id = $2
   order by at desc, id desc limit 1`,
);
const ADD_SHARE = statement(
  'amends.add-share',
  `insert into amends_share (practice_id, id, plan_id, case_id, participant_id, client_id, version_id, number, granted_at,
     delivered_at, shown_until)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9)`,
);
const DELIVER = statement(
  'amends.deliver',
  `update amends_share set delivered_at = $3 where practice_id = $1 and plan_id = $2 and withdrawn_at is null
     and delivered_at is null`,
);
const CLIENT_OF = statement(
  'amends.client-of',
  'select client_id as "clientId" from participant where practice_id = $1 and case_id = $2 and id = $3',
);
const ACCEPT = statement(
  'amends.accept',
  `insert into amends_acceptance (practice_id, id, plan_id, case_id, participant_id, client_id, number, content_hash, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const DECLINE = statement(
  'amends.decline',
  `insert into amends_decline (practice_id, id, plan_id, case_id, participant_id, client_id, number, reason, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const PROPOSE = statement(
  'amends.propose',
  `insert into amends_proposal (practice_id, id, plan_id, case_id, participant_id, client_id, number, commitment, comment, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const PROPOSALS = statement(
  'amends.proposals',
  'select commitment, comment, at from amends_proposal where practice_id = $1 and plan_id = $2 order by at, id',
);
const RATE = statement(
  'amends.rate',
  `insert into amends_rating (practice_id, id, plan_id, case_id, participant_id, client_id, by_harmed, helping, pressured, willing, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const LAST_RATED = statement(
  'amends.last-rated',
  'select max(at) as at from amends_rating where practice_id = $1 and plan_id = $2 and participant_id = $3',
);
const REFLECT = statement(
  'amends.reflect',
  `insert into amends_reflection (practice_id, id, plan_id, case_id, participant_id, client_id, words, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const REFLECTION = statement(
  'amends.reflection',
  'select words from amends_reflection where practice_id = $1 and plan_id = $2 and participant_id = $3',
);

export interface Sayer {
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
}

/** What people say to a plan, each in rows of their own; and whether the harmed person was asked, for the system alone. */
@Injectable()
export class AmendsAnswers {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  /** Looked up by the system: no author ever reads what was answered. */
  async asked(plan: AmendsPlanRow) {
    const found = await this.transactions.asSystem(() =>
      this.sql.first<{ willingness: Willingness; channel: ContactChannel }>(ASKED, [
        plan.practiceId,
        plan.id,
      ]),
    );
    return found ?? { willingness: null, channel: null };
  }

  async addShare(
    plan: AmendsPlanRow,
    version: AmendsVersionRow,
    harmed: ParticipantId,
    now: Instant,
  ): Promise<void> {
    const { practiceId, caseId } = plan;
    const person = await this.transactions.asSystem(() =>
      this.sql.first<{ clientId: ClientId }>(CLIENT_OF, [practiceId, caseId, harmed]),
    );
    await this.sql.change(ADD_SHARE, [
      ...this.row(plan),
      harmed,
      person?.clientId,
      version.id,
      version.number,
      now,
      version.approach === 'direct_shared' ? now : null,
    ]);
  }

  async deliver(plan: AmendsPlanRow, now: Instant): Promise<void> {
    await this.sql.change(DELIVER, [plan.practiceId, plan.id, now]);
  }

  async accept(
    plan: AmendsPlanRow,
    said: Sayer & { readonly number: number; readonly contentHash: string },
  ): Promise<void> {
    const { participantId, clientId, number, contentHash } = said;
    const now = this.clock.now();
    await this.sql.change(ACCEPT, [...this.row(plan), participantId, clientId, number, contentHash, now]);
  }

  async decline(
    plan: AmendsPlanRow,
    said: Sayer & { readonly number: number; readonly reason?: string },
  ): Promise<void> {
    const { participantId, clientId, number, reason } = said;
    const now = this.clock.now();
    await this.sql.change(DECLINE, [...this.row(plan), participantId, clientId, number, reason ?? null, now]);
  }

  async propose(
    plan: AmendsPlanRow,
    said: Sayer & { readonly number: number; readonly comment: string; readonly commitment?: number },
  ): Promise<void> {
    const { participantId, clientId, number, comment, commitment } = said;
    const row = [...this.row(plan), participantId, clientId, number, commitment ?? null, comment];
    await this.sql.change(PROPOSE, [...row, this.clock.now()]);
  }

  async proposalsOf(plan: { readonly practiceId: string; readonly id: string }): Promise<AmendsProposal[]> {
    const rows = await this.sql.rows<{ commitment: number | null; comment: string; at: Date }>(PROPOSALS, [
      plan.practiceId,
      plan.id,
    ]);
    return rows.map(({ commitment, comment, at }) => ({
      at: at.toISOString(),
      comment,
      commitment: commitment ?? undefined,
    }));
  }

  async rate(plan: AmendsPlanRow, said: Sayer & RateAmends & { readonly byHarmed: boolean }): Promise<void> {
    const { participantId, clientId, byHarmed, helping, pressured, willing } = said;
    const row = [...this.row(plan), participantId, clientId, byHarmed];
    const values = [helping ?? null, pressured ?? null, willing ?? null];
    await this.sql.change(RATE, [...row, ...values, this.clock.now()]);
  }

  async lastRated(
    plan: { readonly practiceId: string; readonly id: string },
    by: ParticipantId,
  ): Promise<Instant | undefined> {
    const row = await this.sql.first<{ at: Date | null }>(LAST_RATED, [plan.practiceId, plan.id, by]);
    return row?.at?.toISOString();
  }

  async reflect(plan: AmendsPlanRow, said: Sayer & { readonly text: string }): Promise<void> {
    const { participantId, clientId, text } = said;
    await this.sql.change(REFLECT, [...this.row(plan), participantId, clientId, text, this.clock.now()]);
  }

  async reflectionOf(
    plan: { readonly practiceId: string; readonly id: string },
    by: ParticipantId,
  ): Promise<string | undefined> {
    const row = await this.sql.first<{ words: string }>(REFLECTION, [plan.practiceId, plan.id, by]);
    return row?.words;
  }

  private row({ practiceId, id, caseId }: AmendsPlanRow): readonly string[] {
    return [practiceId, this.ids.next(), id, caseId];
  }
}
