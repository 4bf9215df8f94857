import { Injectable } from '@nestjs/common';
import type { NoteSection, NoteState } from '@reknit/sessions/model';
import {
  Clock,
  notFound,
  ProblemException,
  Sql,
  statement,
  Transactions,
  type Actor,
} from '@reknit/shared/api-kernel';
import { SharedProblem, type CaseId, type Instant } from '@reknit/shared/model';
import { NOTE_COLUMNS, NOTE_FROM, noteOf, participantOf, type NoteRecord, type NoteSqlRow } from './note-row';

const ONE = statement(
  'note.one',
  `select ${NOTE_COLUMNS} from ${NOTE_FROM} where n.practice_id = $1 and n.case_id = $2 and n.id = $3`,
);
const HOLD = statement('note.hold', `${ONE.text} for no key update of n`);
const LIST = statement(
  'note.list',
  `select ${NOTE_COLUMNS} from ${NOTE_FROM}
   where n.practice_id = $1 and n.case_id = $2
     and ($3::text is null or ($3 = 'joint' and n.participant_id is null) or n.participant_id::text = $3)
     and ($4::timestamptz is null or (n.about, n.id) < ($4::timestamptz, $5::uuid))
   order by n.about desc, n.id desc limit $6`,
);
const PREVIOUS = statement(
  'note.previous',
  `select n.id from note n
   where n.practice_id = $1 and n.case_id = $2 and n.participant_id is not distinct from $3 and n.id <> $4 and n.about <= $5
     and n.state in ('signed', 'awaiting_cosign', 'cosigned') order by n.about desc, n.id desc limit 1`,
);
const ADD = statement(
  'note.add',
  `insert into note (practice_id, id, case_id, participant_id, session_id, format, author_id, about, late, late_reason, replaces,
     created_at, changed_at, sign_due_at, locks_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13, $14)`,
);
const PUT = statement(
  'note.put',
  `update note set state = $4, revision = $5, about = $6, sign_due_at = $7, locks_at = $8, changed_at = $9, version = version + 1
   where practice_id = $1 and id = $2 and version = $3`,
);

export interface NewNote {
  readonly id: string;
  readonly caseId: CaseId;
  readonly section: NoteSection;
  readonly sessionId?: string;
  readonly format: string;
  readonly about: Instant;
  readonly lateReason?: Buffer;
  readonly replaces?: string;
  readonly signDueAt: Instant;
  readonly locksAt: Instant;
}

export type NotePatch = Partial<
  Pick<NoteRecord, 'state' | 'revision' | 'about' | 'signDueAt' | 'locksAt'> & { readonly state: NoteState }
>;

/** Notes, in the scope of whoever the transaction runs for: what is not in reach is not found. */
@Injectable()
export class NoteRepository {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async look(caseId: CaseId, id: string): Promise<NoteRecord> {
    const row = await this.sql.first<NoteSqlRow>(ONE, [this.practiceId(), caseId, id]);
    if (!row) throw notFound();
    return noteOf(row);
  }

  /**
   * Held until the transaction ends. Two who change it one after the other meet here: the second is told who was first, and when.
   *
   * @throws ProblemException 412 when it is not the version that was read
   */
  async held(caseId: CaseId, id: string, expected?: number): Promise<NoteRecord> {
    const row = await this.sql.first<NoteSqlRow>(HOLD, [this.practiceId(), caseId, id]);
    if (!row) throw notFound();
    if (expected === undefined || row.version === expected) return noteOf(row);
    const newer = { version: row.version, by: row.authorName, at: row.changedAt.toISOString() };
    throw new ProblemException(SharedProblem.versionStale, undefined, undefined, newer);
  }

  async list(
    caseId: CaseId,
    page: {
      readonly section?: NoteSection;
      readonly after?: readonly [string, string];
      readonly limit: number;
    },
  ): Promise<readonly NoteRecord[]> {
    const [about, id] = page.after ?? [null, null];
    const values = [this.practiceId(), caseId, page.section ?? null, about, id, page.limit];
    return (await this.sql.rows<NoteSqlRow>(LIST, values)).map(noteOf);
  }

  /** The note of this section that was locked before this one. */
  async previous({ caseId, section, id, about }: NoteRecord): Promise<string | undefined> {
    const values = [this.practiceId(), caseId, participantOf(section), id, about];
    return (await this.sql.first<{ id: string }>(PREVIOUS, values))?.id;
  }

  async add(actor: Actor, note: NewNote): Promise<void> {
    await this.sql.change(ADD, [
      this.practiceId(),
      note.id,
      note.caseId,
      participantOf(note.section),
      note.sessionId ?? null,
      note.format,
      actor.accountId,
      note.about,
      note.lateReason !== undefined,
      note.lateReason ?? null,
      note.replaces ?? null,
      this.clock.now(),
      note.signDueAt,
      note.locksAt,
    ]);
  }

  /** Writes what has changed over the version that is held. */
  async put(note: NoteRecord, patch: NotePatch): Promise<NoteRecord> {
    const next = { ...note, ...patch, changedAt: this.clock.now(), version: note.version + 1 };
    const changed = await this.sql.change(PUT, [
      note.practiceId,
      note.id,
      note.version,
      next.state,
      next.revision,
      next.about,
      next.signDueAt,
      next.locksAt,
      next.changedAt,
    ]);
    if (changed !== 1) throw new ProblemException(SharedProblem.versionStale);
    return next;
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}
