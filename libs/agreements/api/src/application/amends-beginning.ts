import { Injectable } from '@nestjs/common';
import { IdSource, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, ParticipantId, ParticipationId, Saved } from '@reknit/shared/model';
import { AmendsRecords } from '../persistence/amends-records';
import { AmendsRepository } from '../persistence/amends.repository';
import { AmendsDesk } from './amends-desk';

const ADD = statement(
  'amends.add',
  `insert into amends_plan (practice_id, id, case_id, participation_id, author_participant_id, author_client_id, drafted_together,
     created_by, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

export interface AmendsAuthor {
  readonly caseId: CaseId;
  readonly participationId: ParticipationId;
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
}

/** A plan begins from the assignment of its exercise, with its author alone or together with a clinician. */
@Injectable()
export class AmendsBeginning {
  constructor(
    private readonly plans: AmendsRepository,
    private readonly records: AmendsRecords,
    private readonly sql: Sql,
    private readonly ids: IdSource,
    private readonly desk: AmendsDesk,
  ) {}

  async begin(
    actor: Actor,
    author: AmendsAuthor,
    { together }: { readonly together: boolean },
  ): Promise<Saved> {
    const { caseId, participationId, participantId, clientId } = author;
    const id = this.ids.next();
    this.desk.changes.about({ caseId, id });
    const now = this.desk.time.now();
    const who = [actor.practiceId, id, caseId, participationId, participantId, clientId];
    await this.sql.change(ADD, [...who, together, actor.accountId, now]);
    const plan = together
      ? await this.plans.lookInCase(actor, caseId, id)
      : await this.plans.asAuthor(actor, id);
    const step = { plan: { state: 'draft', pausedFrom: null } } as const;
    const by = together ? 'clinician' : 'author';
    await this.records.addMove({ plan, step, event: 'created', by }, now);
    await this.desk.changes.record(plan, 'amends.created', participantId);
    await this.desk.assigned.begun(participationId);
    return { id, version: plan.version };
  }
}
