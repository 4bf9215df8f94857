import { Injectable } from '@nestjs/common';
import type { TrainingReading } from '@reknit/sessions/model';
import { Clock, IdSource, Sealing, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { AccountId, CaseId } from '@reknit/shared/model';
import { psychotherapyTextAt } from './psychotherapy-note-rows';

export interface TrainingRecord {
  readonly id: string;
  readonly authorId: AccountId;
  readonly authorName: string;
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly revision: number;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** Whom the database lets somebody read for training, and where; said here as well, so that the list is nobody's own. */
const LINKED = `select n.id, n.author_id as "authorId", a.name as "authorName", n.case_id as "caseId", c.title as "caseTitle", n.revision,
    n.created_at as "createdAt", n.changed_at as "changedAt"
  from psychotherapy_note n
  join account a on a.practice_id = n.practice_id and a.id = n.author_id
  join care_case c on c.practice_id = n.practice_id and c.id = n.case_id
  where n.practice_id = $1 and n.author_id <> $2 and n.author_id = any (sec.training_authors()) and n.case_id = any (sec.staff_cases())`;
const LIST = statement(
  'psychnote.list-in-training',
  `${LINKED} order by n.changed_at desc, n.id desc limit 500`,
);
const ONE = statement('psychnote.one-in-training', `${LINKED} and n.id = $3`);
const TEXT = statement(
  'psychnote.text-in-training',
  `select content from psychotherapy_note_revision where practice_id = $1 and author_id = $2 and note_id = $3 and revision = $4`,
);
const READ = statement(
  'psychnote.note-reading',
  `insert into psychotherapy_note_reading (practice_id, id, note_id, author_id, revision, by_account, at) values ($1, $2, $3, $4, $5, $6, $7)`,
);
const READINGS = statement(
  'psychnote.readings',
  `select a.name as by, r.at from psychotherapy_note_reading r join account a on a.practice_id = r.practice_id and a.id = r.by_account
   where r.practice_id = $1 and r.author_id = $2 and r.note_id = $3 order by r.at desc, r.id desc limit 50`,
);

/** Psychotherapy notes as whoever supervises their author for training may read them: as they stand now, and not one word written. */
@Injectable()
export class TrainingNoteRows {
  constructor(
    private readonly sql: Sql,
    private readonly sealing: Sealing,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<readonly TrainingRecord[]> {
    return this.sql.rows<TrainingRecord>(LIST, [actor.practiceId, actor.accountId]);
  }

  look(actor: Actor, id: string): Promise<TrainingRecord | undefined> {
    return this.sql.first<TrainingRecord>(ONE, [actor.practiceId, actor.accountId, id]);
  }

  async text(actor: Actor, { id, authorId, revision }: TrainingRecord): Promise<string | undefined> {
    const row = await this.sql.first<{ content: Buffer }>(TEXT, [actor.practiceId, authorId, id, revision]);
    return row && this.sealing.open(row.content, psychotherapyTextAt(id, revision));
  }

  /** For its author to see. */
  async noteReading(actor: Actor, { id, authorId, revision }: TrainingRecord): Promise<void> {
    const read = [id, authorId, revision, actor.accountId, this.clock.now()];
    await this.sql.change(READ, [actor.practiceId, this.ids.next(), ...read]);
  }

  /** Of one's own, newest first. */
  async readings(actor: Actor, id: string): Promise<readonly TrainingReading[]> {
    const values = [actor.practiceId, actor.accountId, id];
    const rows = await this.sql.rows<{ by: string; at: Date }>(READINGS, values);
    return rows.map(({ by, at }) => ({ by, at: at.toISOString() }));
  }
}
