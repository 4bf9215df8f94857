import { Injectable } from '@nestjs/common';
import {
  COSIGN_SENTENCE,
  SignatureKind,
  type NoteHeader,
  type NoteReturn,
  type NoteSignature,
} from '@reknit/sessions/model';
import {
  Clock,
  IdSource,
  SealBroken,
  Sealing,
  Sql,
  statement,
  Transactions,
  type Actor,
} from '@reknit/shared/api-kernel';
import type { AccountId, CaseId } from '@reknit/shared/model';
import type { NoteRecord } from './note-row';

/** A signature about to be made. */
export interface NewSignature {
  readonly kind: SignatureKind;
  readonly credential: string;
  readonly contentHash: string;
  readonly previousHash?: string;
  /** Of the author's: what stands above the note from now on. */
  readonly header?: NoteHeader;
}

interface Row {
  readonly id: string;
  readonly kind: SignatureKind;
  readonly accountId: AccountId;
  readonly name: string;
  readonly credential: string;
  readonly at: Date;
  readonly revision: number;
  readonly contentHash: string;
  readonly previousHash: string | null;
  readonly endedAt: Date | null;
  readonly mark: Buffer;
}

const ADD = statement(
  'note.sign',
  `insert into note_signature (practice_id, id, note_id, case_id, revision, kind, account_id, name, credential, at, content_hash,
     previous_hash, mark, header)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
);
const OF = statement(
  'note.signatures',
  `select s.id, s.kind, s.account_id as "accountId", s.name, s.credential, s.at, s.revision, s.content_hash as "contentHash", s.mark,
     s.previous_hash as "previousHash",
     (select o.at from note_reopening o where o.practice_id = s.practice_id and o.note_id = s.note_id and o.revision = s.revision) as "endedAt"
   from note_signature s where s.practice_id = $1 and s.note_id = $2 order by s.at, s.kind`,
);
const HEADER = statement(
  'note.header',
  `select id, revision, header from note_signature
   where practice_id = $1 and note_id = $2 and revision <= $3 and kind = 'author' order by revision desc limit 1`,
);
const REOPEN = statement(
  'note.reopen',
  `insert into note_reopening (practice_id, id, note_id, case_id, revision, kind, comment, by_account, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const RETURNS = statement(
  'note.returns',
  `select o.id, o.comment, a.name as by, o.at from note_reopening o
   join account a on a.practice_id = o.practice_id and a.id = o.by_account
   where o.practice_id = $1 and o.note_id = $2 and o.kind = 'returned' order by o.at desc`,
);
const READ = statement(
  'note.note-reading',
  `insert into note_reading (practice_id, id, note_id, case_id, revision, kind, by_account, at)
   select $1, $2, $3, $4, $5, $6, $7, $8 where not exists (
     select 1 from note_reading where practice_id = $1 and note_id = $3 and revision = $5 and kind = $6 and by_account = $7)`,
);
const SEEN = statement(
  'note.seen',
  `select exists (select 1 from note_reading where practice_id = $1 and note_id = $2 and revision = $3
     and (kind = 'export' or by_account <> $4)) as seen`,
);

/** What signatures there are under a note, those that hold no more among them, and who has seen what they stand for. */
@Injectable()
export class NoteSignatures {
  constructor(
    private readonly sql: Sql,
    private readonly sealing: Sealing,
    private readonly transactions: Transactions,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  async add(actor: Actor, note: NoteRecord, signature: NewSignature, at = this.clock.now()): Promise<void> {
    const id = this.ids.next();
    const scope = { tree: 'record', caseId: note.caseId } as const;
    const { header, contentHash } = signature;
    const [mark, above] = await this.sealing.sealAll(scope, [
      { place: placeOf('mark', id), text: contentHash },
      { place: placeOf('header', id), text: JSON.stringify(header ?? null) },
    ]);
    await this.sql.change(ADD, [
      this.practiceId(),
      id,
      note.id,
      note.caseId,
      note.revision,
      signature.kind,
      actor.accountId,
      actor.name,
      signature.credential,
      at,
      contentHash,
      signature.previousHash ?? null,
      mark,
      header ? above : null,
    ]);
  }

  /** @throws SealBroken when a hash is not the one that was signed: somebody has written here by another way */
  async of(noteId: string): Promise<readonly NoteSignature[]> {
    const rows = await this.sql.rows<Row>(OF, [this.practiceId(), noteId]);
    const marks = await this.sealing.openAll(
      rows.map(({ id, mark }) => ({ box: mark, place: placeOf('mark', id) })),
    );
    if (rows.some(({ contentHash }, index) => marks[index] !== contentHash)) throw new SealBroken();
    return rows.map(({ id: _, mark: __, at, previousHash, endedAt, ...row }) => ({
      ...row,
      at: at.toISOString(),
      previousHash: previousHash ?? undefined,
      endedAt: endedAt?.toISOString(),
      sentence: row.kind === SignatureKind.cosigner ? COSIGN_SENTENCE : undefined,
    }));
  }

  /** What stood above the note when this revision, or the last one before it, was signed. */
  async headerAt(noteId: string, revision: number): Promise<NoteHeader | undefined> {
    const row = await this.sql.first<{ id: string; header: Buffer }>(HEADER, [
      this.practiceId(),
      noteId,
      revision,
    ]);
    if (!row) return undefined;
    return JSON.parse(await this.sealing.open(row.header, placeOf('header', row.id))) as NoteHeader;
  }

  /** The signature of this revision holds no more. */
  async reopen(actor: Actor, note: NoteRecord, comment?: string): Promise<void> {
    const id = this.ids.next();
    const place = { table: 'note_reopening', column: 'comment', rowId: id, revision: 0 };
    const scope = { tree: 'record', caseId: note.caseId } as const;
    const sealed = comment === undefined ? null : await this.sealing.seal(scope, place, comment);
    await this.sql.change(REOPEN, [
      this.practiceId(),
      id,
      note.id,
      note.caseId,
      note.revision,
      comment === undefined ? 'unsigned' : 'returned',
      sealed,
      actor.accountId,
      this.clock.now(),
    ]);
  }

  async returns(noteId: string): Promise<readonly NoteReturn[]> {
    const rows = await this.sql.rows<{ id: string; comment: Buffer; by: string; at: Date }>(RETURNS, [
      this.practiceId(),
      noteId,
    ]);
    const comments = await this.sealing.openAll(
      rows.map(({ id, comment }) => ({
        box: comment,
        place: { table: 'note_reopening', column: 'comment', rowId: id, revision: 0 },
      })),
    );
    return rows.map(({ by, at }, index) => ({ by, at: at.toISOString(), comment: comments[index] ?? '' }));
  }

  /** NT-7: somebody sees what is signed, or takes it out. Holds the note, so that it is not reopened meanwhile. */
  async noteReading(actor: Actor, note: NoteRecord, kind: 'read' | 'export'): Promise<void> {
    const about: readonly [string, CaseId, number] = [note.id, note.caseId, note.revision];
    const values = [this.practiceId(), this.ids.next(), ...about, kind, actor.accountId, this.clock.now()];
    await this.sql.change(READ, values);
  }

  /** Whether anybody but its author has seen this revision, or anybody at all has taken it out. */
  async isSeen({ id, revision, authorId }: NoteRecord): Promise<boolean> {
    const row = await this.sql.first<{ seen: boolean }>(SEEN, [this.practiceId(), id, revision, authorId]);
    return row?.seen ?? true;
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}

const placeOf = (column: 'mark' | 'header', rowId: string) => ({
  table: 'note_signature',
  column,
  rowId,
  revision: 0,
});
