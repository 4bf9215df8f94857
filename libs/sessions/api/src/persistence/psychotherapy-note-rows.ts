import { Injectable } from '@nestjs/common';
import type { NoteSaved, PsychotherapyNoteVersionRow } from '@reknit/sessions/model';
import {
  Clock,
  IdSource,
  notFound,
  ProblemException,
  Sealing,
  Sql,
  statement,
  type Actor,
} from '@reknit/shared/api-kernel';
import { SharedProblem, type CaseId } from '@reknit/shared/model';

export interface PsychotherapyRecord {
  readonly id: string;
  readonly caseId: CaseId;
  readonly revision: number;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly version: number;
}

const COLUMNS =
  'id, case_id as "caseId", revision, created_at as "createdAt", changed_at as "changedAt", version';
const LIST = statement(
  'psychnote.list',
  `select ${COLUMNS} from psychotherapy_note
   where practice_id = $1 and author_id = $2 and ($3::uuid is null or case_id = $3) order by created_at desc, id desc`,
);
const ONE = statement(
  'psychnote.one',
  `select ${COLUMNS} from psychotherapy_note where practice_id = $1 and author_id = $2 and id = $3`,
);
const HOLD = statement('psychnote.hold', `${ONE.text} for no key update`);
const ADD = statement(
  'psychnote.add',
  `insert into psychotherapy_note (practice_id, id, case_id, author_id, created_at, changed_at) values ($1, $2, $3, $4, $5, $5)`,
);
const WRITE = statement(
  'psychnote.write',
  `insert into psychotherapy_note_revision (practice_id, id, note_id, author_id, revision, content, at) values ($1, $2, $3, $4, $5, $6, $7)`,
);
const PUT = statement(
  'psychnote.put',
  `update psychotherapy_note set revision = $4, changed_at = $5, version = version + 1
   where practice_id = $1 and id = $2 and version = $3`,
);
const TEXT = statement(
  'psychnote.text',
  `select content from psychotherapy_note_revision where practice_id = $1 and author_id = $2 and note_id = $3 and revision = $4`,
);
const VERSIONS = statement(
  'psychnote.versions',
  `select revision, at from psychotherapy_note_revision where practice_id = $1 and author_id = $2 and note_id = $3
   order by revision desc limit 2000`,
);

/** Psychotherapy notes, each statement with its author in it; the database lets no other context near them. */
@Injectable()
export class PsychotherapyNoteRows {
  constructor(
    private readonly sql: Sql,
    private readonly sealing: Sealing,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, caseId?: CaseId): Promise<readonly PsychotherapyRecord[]> {
    return this.sql.rows<PsychotherapyRecord>(LIST, [actor.practiceId, actor.accountId, caseId ?? null]);
  }

  look(actor: Actor, id: string): Promise<PsychotherapyRecord | undefined> {
    return this.sql.first<PsychotherapyRecord>(ONE, [actor.practiceId, actor.accountId, id]);
  }

  async held(actor: Actor, id: string, expected: number): Promise<PsychotherapyRecord> {
    const row = await this.sql.first<PsychotherapyRecord>(HOLD, [actor.practiceId, actor.accountId, id]);
    if (!row) throw notFound();
    if (row.version === expected) return row;
    const newer = { version: row.version, by: actor.name, at: row.changedAt.toISOString() };
    throw new ProblemException(SharedProblem.versionStale, undefined, undefined, newer);
  }

  async add(actor: Actor, caseId: CaseId): Promise<string> {
    const id = this.ids.next();
    await this.sql.change(ADD, [actor.practiceId, id, caseId, actor.accountId, this.clock.now()]);
    return id;
  }

  async write(
    actor: Actor,
    { id, caseId, revision: before, version }: PsychotherapyRecord,
    text: string,
  ): Promise<NoteSaved> {
    const revision = before + 1;
    const scope = { tree: 'psychotherapy', caseId, accountId: actor.accountId } as const;
    const sealed = await this.sealing.seal(scope, psychotherapyTextAt(id, revision), text);
    const savedAt = this.clock.now();
    const own = [actor.practiceId, this.ids.next(), id, actor.accountId];
    await this.sql.change(WRITE, [...own, revision, sealed, savedAt]);
    await this.sql.change(PUT, [actor.practiceId, id, version, revision, savedAt]);
    return { id, version: version + 1, revision, savedAt };
  }

  async text(actor: Actor, id: string, revision: number): Promise<string | undefined> {
    const values = [actor.practiceId, actor.accountId, id, revision];
    const row = await this.sql.first<{ content: Buffer }>(TEXT, values);
    return row && this.sealing.open(row.content, psychotherapyTextAt(id, revision));
  }

  async versions(actor: Actor, id: string): Promise<readonly PsychotherapyNoteVersionRow[]> {
    const rows = await this.sql.rows<{ revision: number; at: Date }>(VERSIONS, [
      actor.practiceId,
      actor.accountId,
      id,
    ]);
    return rows.map(({ revision, at }) => ({ revision, at: at.toISOString() }));
  }
}

/** Where the text of one writing is sealed. */
export const psychotherapyTextAt = (rowId: string, revision: number) => ({
  table: 'psychotherapy_note_revision',
  column: 'content',
  rowId,
  revision,
});
