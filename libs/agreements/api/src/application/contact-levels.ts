import { Injectable } from '@nestjs/common';
import {
  BoundaryProblem,
  keepsContactLevel,
  type ContactLevelView,
  type SetContactLevel,
} from '@reknit/agreements/model';
import { Cases } from '@reknit/cases/api';
import { IdSource, ProblemException, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';
import { BoundaryChanges } from './boundary-changes';
import { BoundaryPeople } from './boundary-people';

const ADD = statement(
  'contact-level.add',
  `insert into contact_level (practice_id, id, case_id, participant_id, client_id, towards_participant_id, towards_label, level, from_on, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const LATEST = statement(
  'contact-level.latest',
  `select distinct on (c.participant_id, coalesce(c.towards_participant_id::text, c.towards_label)) c.case_id as "caseId",
     c.participant_id as "participantId", c.towards_participant_id as "towardsId", c.towards_label as "towardsLabel", c.level,
     c.from_on::text as "fromOn"
   from contact_level c where c.practice_id = $1 and ($2::uuid is null or c.case_id = $2) and ($3::uuid is null or c.client_id = $3)
   order by c.participant_id, coalesce(c.towards_participant_id::text, c.towards_label), c.at desc, c.id desc`,
);

interface LevelRow {
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly towardsId: ParticipantId | null;
  readonly towardsLabel: string | null;
  readonly level: ContactLevelView['level'];
  readonly fromOn: string;
}

/** How much contact there is, as an object of its own. In families alone: elsewhere contact is not kept as a level. */
@Injectable()
export class ContactLevels {
  constructor(
    private readonly cases: Cases,
    private readonly people: BoundaryPeople,
    private readonly sql: Sql,
    private readonly ids: IdSource,
    private readonly changes: BoundaryChanges,
  ) {}

  async set(actor: Actor, body: SetContactLevel): Promise<{ readonly id: string; readonly version: number }> {
    const own = await this.cases.requireOwn(actor, body.caseId);
    this.changes.about(body.caseId, 'contact-level', own.participantId);
    if (!keepsContactLevel(own.relationType)) throw new ProblemException(BoundaryProblem.familyOnly);
    const { participantId, label } = body.towards;
    if (participantId !== undefined) await this.requireKnown(actor, body.caseId, participantId);
    const id = this.ids.next();
    await this.sql.change(ADD, [
      actor.practiceId,
      id,
      body.caseId,
      own.participantId,
      actor.clientId,
      participantId ?? null,
      participantId === undefined ? (label ?? null) : null,
      body.level,
      body.fromOn,
      this.changes.now(),
    ]);
    return { id, version: 1 };
  }

  /** The latest towards each, of one case or of one person. */
  async of(
    practiceId: string,
    { caseId, clientId }: { readonly caseId?: CaseId; readonly clientId?: string },
  ): Promise<readonly (ContactLevelView & { readonly participantId: ParticipantId })[]> {
    const rows = await this.sql.rows<LevelRow>(LATEST, [practiceId, caseId ?? null, clientId ?? null]);
    const levels = [];
    for (const row of rows) {
      const everybody = row.towardsId === null ? [] : await this.people.everybody(row.caseId);
      const towards =
        row.towardsLabel ??
        everybody.find(({ participantId }) => participantId === row.towardsId)?.givenName ??
        '';
      levels.push({ participantId: row.participantId, towards, level: row.level, fromOn: row.fromOn });
    }
    return levels;
  }

  private async requireKnown(actor: Actor, caseId: CaseId, participantId: ParticipantId): Promise<void> {
    for (const piece of await this.people.mine(actor, 'boundary'))
      if (
        piece.caseId === caseId &&
        (await this.people.of(actor, caseId, piece.id)).some((one) => one.participantId === participantId)
      )
        return;
    throw new ProblemException(BoundaryProblem.notAParticipant);
  }
}
