import { Injectable } from '@nestjs/common';
import type { NoteText } from '@reknit/sessions/model';
import {
  Clock,
  IdSource,
  Sealing,
  Sql,
  statement,
  Transactions,
  type Actor,
} from '@reknit/shared/api-kernel';
import type { CaseId, Instant } from '@reknit/shared/model';
import type { NoteRecord } from './note-row';

/** What one revision of a note holds: its texts, and which of the things pulled in stand in it. */
export interface NoteContent {
  readonly texts: readonly NoteText[];
  readonly pullIns: readonly string[];
}

export interface NoteWriting {
  readonly revision: number;
  readonly at: Instant;
  readonly by: string;
  readonly signed: boolean;
}

/** One text of a case with the note it stands in. */
export interface NoteOnCase {
  readonly noteId: string;
  readonly content: NoteContent;
}

interface SealedRow {
  readonly noteId: string;
  readonly revision: number;
  readonly content: Buffer;
}

const WRITE = statement(
  'note.write-revision',
  `insert into note_revision (practice_id, id, note_id, case_id, revision, content, written_by, at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const READ = statement(
  'note.read-revision',
  `select note_id as "noteId", revision, content from note_revision where practice_id = $1 and note_id = $2 and revision = $3`,
);
const NEWEST_SHOWN = statement(
  'note.newest-shown',
  'select max(revision) as revision from note_revision where practice_id = $1 and note_id = $2',
);
const WRITINGS = statement(
  'note.writings',
  `select r.revision, r.at, a.name as by, exists (select 1 from note_signature s
     where s.practice_id = r.practice_id and s.note_id = r.note_id and s.revision = r.revision) as signed
   from note_revision r join account a on a.practice_id = r.practice_id and a.id = r.written_by
   where r.practice_id = $1 and r.note_id = $2 order by r.revision desc limit 2000`,
);
/** The newest of each note that whoever asks may read. */
const OF_CASE = statement(
  'note.texts-of-case',
  `select n.id as "noteId", r.revision, r.content from note n
   cross join lateral (select x.revision, x.content from note_revision x
     where x.practice_id = n.practice_id and x.note_id = n.id order by x.revision desc limit 1) r
   where n.practice_id = $1 and n.case_id = $2`,
);

/** The texts of notes, sealed on their way in and opened on their way out. The database shows only those whoever asks may read. */
@Injectable()
export class NoteTexts {
  constructor(
    private readonly sql: Sql,
    private readonly sealing: Sealing,
    private readonly transactions: Transactions,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  /** The next revision of a note that is held. Its number is answered; the note itself is not touched. */
  async write(
    actor: Actor,
    note: Pick<NoteRecord, 'id' | 'caseId' | 'revision'>,
    content: NoteContent,
  ): Promise<number> {
    const revision = note.revision + 1;
    const place = placeOf(note.id, revision);
    const sealed = await this.sealing.seal(
      { tree: 'record', caseId: note.caseId },
      place,
      JSON.stringify(content),
    );
    await this.sql.change(WRITE, [
      this.practiceId(),
      this.ids.next(),
      note.id,
      note.caseId,
      revision,
      sealed,
      actor.accountId,
      this.clock.now(),
    ]);
    return revision;
  }

  /** Nothing when there is no such revision, or none that whoever asks may read. */
  async read(noteId: string, revision: number): Promise<NoteContent | undefined> {
    const row = await this.sql.first<SealedRow>(READ, [this.practiceId(), noteId, revision]);
    return row && (await this.opened([row]))[0];
  }

  /** The number of the newest revision whoever asks may read. */
  async newestShown(noteId: string): Promise<number | undefined> {
    const row = await this.sql.first<{ revision: number | null }>(NEWEST_SHOWN, [this.practiceId(), noteId]);
    return row?.revision ?? undefined;
  }

  async writings(noteId: string): Promise<readonly NoteWriting[]> {
    const rows = await this.sql.rows<Omit<NoteWriting, 'at'> & { at: Date }>(WRITINGS, [
      this.practiceId(),
      noteId,
    ]);
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  async ofCase(caseId: CaseId): Promise<readonly NoteOnCase[]> {
    const rows = await this.sql.rows<SealedRow>(OF_CASE, [this.practiceId(), caseId]);
    const contents = await this.opened(rows);
    return rows.flatMap(({ noteId }, index) => {
      const content = contents[index];
      return content ? [{ noteId, content }] : [];
    });
  }

  private async opened(rows: readonly SealedRow[]): Promise<NoteContent[]> {
    const texts = await this.sealing.openAll(
      rows.map(({ noteId, revision, content }) => ({ box: content, place: placeOf(noteId, revision) })),
    );
    return texts.map((text) => JSON.parse(text) as NoteContent);
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}

const placeOf = (rowId: string, revision: number) => ({
  table: 'note_revision',
  column: 'content',
  rowId,
  revision,
});
