import { Injectable } from '@nestjs/common';
import { Templates } from '@reknit/exercises/api';
import { compile } from '@reknit/exercises/model';
import type { ShareSource } from '@reknit/homework/model';
import { notFound, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type {
  CaseId,
  ClientId,
  EntryId,
  HomeworkId,
  ParticipantId,
  ParticipationId,
  RelationType,
} from '@reknit/shared/model';

/** One version of what somebody handed in, as they may release parts of it. */
export interface OwnEntry extends ShareSource {
  readonly entryId: EntryId;
  readonly caseId: CaseId;
  readonly homeworkId: HomeworkId;
  readonly participationId: ParticipationId;
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
  /** The author's own given name. */
  readonly givenName: string;
  readonly exercise: { readonly code: string; readonly version: number };
  readonly relationType: RelationType;
}

interface Row {
  readonly id: EntryId;
  readonly case_id: CaseId;
  readonly homework_id: HomeworkId;
  readonly participation_id: ParticipationId;
  readonly participant_id: ParticipantId;
  readonly client_id: ClientId;
  readonly given_name: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly template_code: string;
  readonly template_version: number;
  readonly relation_type: RelationType;
  readonly person_name: string;
}

const COLUMNS = `select e.id, e.case_id, p.homework_id, e.participation_id, p.participant_id, e.client_id, k.given_name, e.answers,
    e.template_code, e.template_version, h.relation_type, p.person_name
  from homework_entry e
  join participation p on p.practice_id = e.practice_id and p.id = e.participation_id
  join homework h on h.practice_id = p.practice_id and h.id = p.homework_id
  join client k on k.practice_id = e.practice_id and k.id = e.client_id
  where e.practice_id = $1 and e.client_id = $2 and p.participant_id in (select sec.my_participants()) and p.status <> 'withdrawn'`;

const OWN = statement('share.own-entry', `${COLUMNS} and e.id = $3`);
const LATEST = statement(
  'share.latest-own-entry',
  `${COLUMNS} and e.participation_id = $3 order by e.number desc limit 1`,
);

/** For people in care: their own entries, as parts of them may be released. */
@Injectable()
export class EntrySources {
  constructor(
    private readonly sql: Sql,
    private readonly templates: Templates,
  ) {}

  async own(actor: Actor, entryId: EntryId): Promise<OwnEntry> {
    const found = await this.found(actor, OWN, entryId);
    if (!found) throw notFound();
    return found;
  }

  latestOf(actor: Actor, participationId: ParticipationId): Promise<OwnEntry | undefined> {
    return this.found(actor, LATEST, participationId);
  }

  private async found(actor: Actor, query: typeof OWN, id: string): Promise<OwnEntry | undefined> {
    const row = await this.sql.first<Row>(query, [actor.practiceId, actor.clientId ?? null, id]);
    if (!row) return undefined;
    const exercise = { code: row.template_code, version: row.template_version };
    return {
      entryId: row.id,
      caseId: row.case_id,
      homeworkId: row.homework_id,
      participationId: row.participation_id,
      participantId: row.participant_id,
      clientId: row.client_id,
      givenName: row.given_name,
      exercise,
      relationType: row.relation_type,
      form: compile(await this.templates.get(exercise), row.relation_type),
      answers: row.answers,
      personName: row.person_name,
    };
  }
}
