import { Injectable } from '@nestjs/common';
import { clearFor, type ClearanceCovers, type ClearForJointWork } from '@reknit/cases/model';
import { IdSource, notFound, orThrow, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, Saved } from '@reknit/shared/model';
import { CaseChanges } from '../case-changes';
import { SafetyFacts } from './safety-facts';
import { Screens } from './screens';

const CLEAR = statement(
  'clearance.add',
  `insert into safety_clearance (practice_id, id, case_id, reason, cleared_by, at) values ($1, $2, $3, $4, $5, $6)`,
);
const COVER = statement(
  'clearance.cover',
  `insert into clearance_person (practice_id, id, case_id, clearance_id, participant_id, screen_id)
   values ($1, $2, $3, $4, $5, $6)`,
);
const FIND = statement(
  'clearance.find',
  `select revoked_at is not null as revoked from safety_clearance where practice_id = $1 and case_id = $2 and id = $3
   for no key update`,
);
const REVOKE = statement(
  'clearance.revoke',
  `update safety_clearance set revoked_at = $4, revoked_by = $5, revoked_reason = $6
   where practice_id = $1 and case_id = $2 and id = $3`,
);

/** A clinician's word that these people may do something together, after reading what each of them said. */
@Injectable()
export class ClearanceCommands {
  constructor(
    private readonly changes: CaseChanges,
    private readonly facts: SafetyFacts,
    private readonly screens: Screens,
    private readonly sql: Sql,
    private readonly ids: IdSource,
  ) {}

  async clear(actor: Actor, caseId: CaseId, body: ClearForJointWork): Promise<Saved> {
    await this.changes.openAlone(actor, caseId);
    const readByMe = await this.screens.readBy(actor, caseId);
    const { reason, covers } = orThrow(clearFor(body, await this.facts.of(caseId), readByMe));
    const id = this.ids.next();
    this.changes.about({ subjectType: 'clearance', subjectId: id });
    const made = [reason, actor.accountId, this.changes.now()];
    await this.sql.change(CLEAR, [actor.practiceId, id, caseId, ...made]);
    for (const cover of covers) await this.cover(actor, { caseId, id }, cover);
    await this.changes.tell({ caseId, kind: 'consent', event: 'safety.cleared' });
    return { id, version: 1 };
  }

  /** New joint work is closed from now on. Doing it again does nothing. */
  async revoke(actor: Actor, { caseId, id }: ClearancePlace, reason: string): Promise<void> {
    await this.changes.openAlone(actor, caseId);
    const found = await this.sql.first<{ revoked: boolean }>(FIND, [actor.practiceId, caseId, id]);
    if (!found) throw notFound();
    this.changes.about({ subjectType: 'clearance', subjectId: id });
    if (found.revoked) return;
    const how = [this.changes.now(), actor.accountId, reason];
    await this.sql.change(REVOKE, [actor.practiceId, caseId, id, ...how]);
    await this.changes.tell({ caseId, kind: 'consent', event: 'safety.clearance-revoked' });
  }

  private async cover(actor: Actor, { caseId, id }: ClearancePlace, cover: ClearanceCovers): Promise<void> {
    const about = [this.ids.next(), caseId, id, cover.participantId, cover.screenId];
    await this.sql.change(COVER, [actor.practiceId, ...about]);
  }
}

/** A clearance, by its case. */
export interface ClearancePlace {
  readonly caseId: CaseId;
  readonly id: string;
}
