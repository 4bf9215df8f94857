import { Injectable } from '@nestjs/common';
import type { AdditionKind, AdditionState, NoteAddition } from '@reknit/sessions/model';
import {
  Clock,
  IdSource,
  notFound,
  ProblemException,
  Sealing,
  Sql,
  statement,
  Transactions,
  type Actor,
} from '@reknit/shared/api-kernel';
import { SharedProblem, type AccountId, type CaseId } from '@reknit/shared/model';
import type { AdditionRecord } from './note-row';

/** What an addition says. */
export interface AdditionWords {
  readonly reason: string;
  readonly wrong?: string;
  readonly text: string;
}

const COLUMNS = `d.id, d.note_id as "noteId", d.kind, d.state, d.author_id as "authorId", coalesce(d.name, a.name) as "authorName", d.content,
  d.created_at as "createdAt", d.signed_at as "signedAt", d.credential, d.content_hash as "contentHash", d.previous_hash as "previousHash",
  (select w.name from account w where w.practice_id = d.practice_id and w.id = d.set_aside_by) as "setAsideBy",
  d.set_aside_at as "setAsideAt", d.set_aside_reason as "setAsideReason", sec.writes_in_case(d.case_id, d.author_id) as "authorHere", d.version`;
const FROM = 'note_addition d join account a on a.practice_id = d.practice_id and a.id = d.author_id';
const ADD = statement(
  'note.add-addition',
  `insert into note_addition (practice_id, id, note_id, case_id, kind, author_id, content, created_at, changed_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
);
const OF_NOTE = statement(
  'note.additions',
  `select ${COLUMNS} from ${FROM} where d.practice_id = $1 and d.note_id = $2
     and (d.state <> 'discarded' or d.signed_at is not null or d.set_aside_by is not null
       or exists (select 1 from note_addition_review r where r.practice_id = d.practice_id and r.case_id = d.case_id and r.note_id = d.note_id and r.addition_id = d.id))
   order by d.id`,
);
const OF_CASE = statement(
  'note.additions-of-case',
  `select ${COLUMNS} from ${FROM} where d.practice_id = $1 and d.case_id = $2 and d.state in ('signed', 'awaiting_cosign', 'cosigned')
   order by d.id`,
);
const HOLD = statement(
  'note.hold-addition',
  `select ${COLUMNS} from ${FROM} where d.practice_id = $1 and d.note_id = $2 and d.id = $3 for no key update of d`,
);
const BEFORE = statement('note.hash-before', 'select sec.hash_before($1, $2) as hash');
const PUT = statement(
  'note.put-addition',
  `update note_addition set state = $4, content = $5, changed_at = $6, signed_at = $7, name = $8, credential = $9, content_hash = $10,
     previous_hash = $11, set_aside_by = $12, set_aside_at = $13, set_aside_reason = $14, version = version + 1
   where practice_id = $1 and id = $2 and version = $3`,
);

interface AdditionSignature {
  readonly at: string;
  readonly name: string;
  readonly credential: string;
  readonly hash: string;
  readonly previousHash?: string;
}

export interface AdditionPatch {
  readonly state?: AdditionState;
  readonly words?: AdditionWords;
  readonly signature?: AdditionSignature;
  /** What it was signed with holds no more. */
  readonly unsigned?: true;
  readonly setAside?: { readonly by: AccountId; readonly reason: string };
}

/** Late entries, addenda and amendments under notes: their words sealed, and as they are once they are signed. */
@Injectable()
export class NoteAdditions {
  constructor(
    private readonly sql: Sql,
    private readonly sealing: Sealing,
    private readonly transactions: Transactions,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  async add(
    actor: Actor,
    note: { readonly id: string; readonly caseId: CaseId },
    kind: AdditionKind,
    words: AdditionWords,
  ): Promise<string> {
    const id = this.ids.next();
    const sealed = await this.sealed(note.caseId, id, words);
    const about = [note.id, note.caseId, kind, actor.accountId];
    await this.sql.change(ADD, [this.practiceId(), id, ...about, sealed, this.clock.now()]);
    return id;
  }

  /** Under one note, in the order of time: all but what its author threw away before anybody signed it. */
  ofNote(noteId: string): Promise<readonly AdditionRecord[]> {
    return this.sql.rows<AdditionRecord>(OF_NOTE, [this.practiceId(), noteId]);
  }

  /** All of a case that are signed. */
  ofCase(caseId: CaseId): Promise<readonly AdditionRecord[]> {
    return this.sql.rows<AdditionRecord>(OF_CASE, [this.practiceId(), caseId]);
  }

  async held(noteId: string, id: string, expected: number): Promise<AdditionRecord> {
    const row = await this.sql.first<AdditionRecord>(HOLD, [this.practiceId(), noteId, id]);
    if (!row) throw notFound();
    if (row.version !== expected) throw new ProblemException(SharedProblem.versionStale);
    return row;
  }

  async put(caseId: CaseId, row: AdditionRecord, patch: AdditionPatch): Promise<number> {
    const { words, setAside } = patch;
    const { at, name, credential, hash, previousHash } = patch.signature ?? signatureOf(row, patch);
    await this.sql.change(PUT, [
      this.practiceId(),
      row.id,
      row.version,
      patch.state ?? row.state,
      words ? await this.sealed(caseId, row.id, words) : row.content,
      this.clock.now(),
      at ?? null,
      name ?? null,
      credential ?? null,
      hash ?? null,
      previousHash ?? null,
      setAside?.by ?? null,
      setAside ? this.clock.now() : null,
      setAside ? await this.sealedReason(caseId, row.id, setAside.reason) : null,
    ]);
    return row.version + 1;
  }

  /** The hash of what was signed last before this: the note itself, or another addition. The database measures by the same. */
  async hashBefore(noteId: string, id: string): Promise<string | undefined> {
    return (await this.sql.first<{ hash: string | null }>(BEFORE, [noteId, id]))?.hash ?? undefined;
  }

  /** Who set it aside, when and why. */
  async setAside({
    id,
    setAsideBy: by,
    setAsideAt: at,
    setAsideReason: sealed,
  }: AdditionRecord): Promise<NoteAddition['setAside']> {
    if (by === null || at === null || sealed === null) return undefined;
    return { by, at: at.toISOString(), reason: await this.sealing.open(sealed, reasonOf(id)) };
  }

  async words(rows: readonly Pick<AdditionRecord, 'id' | 'content'>[]): Promise<readonly AdditionWords[]> {
    const texts = await this.sealing.openAll(
      rows.map(({ id, content }) => ({ box: content, place: placeOf(id) })),
    );
    return texts.map((text) => JSON.parse(text) as AdditionWords);
  }

  private sealed(caseId: CaseId, id: string, { reason, wrong, text }: AdditionWords): Promise<Buffer> {
    return this.sealing.seal(
      { tree: 'record', caseId },
      placeOf(id),
      JSON.stringify({ reason, wrong, text }),
    );
  }

  private sealedReason(caseId: CaseId, id: string, reason: string): Promise<Buffer> {
    return this.sealing.seal({ tree: 'record', caseId }, reasonOf(id), reason);
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}

/** The signature that stands in the row, unless it holds no more. */
function signatureOf(row: AdditionRecord, { unsigned }: AdditionPatch): Partial<AdditionSignature> {
  if (unsigned || row.signedAt === null) return {};
  const { signedAt, authorName, credential, contentHash, previousHash } = row;
  return {
    at: signedAt.toISOString(),
    name: authorName,
    credential: credential ?? undefined,
    hash: contentHash ?? undefined,
    previousHash: previousHash ?? undefined,
  };
}

const placeOf = (rowId: string) => ({ table: 'note_addition', column: 'content', rowId, revision: 0 });
const reasonOf = (rowId: string) => ({
  table: 'note_addition',
  column: 'set_aside_reason',
  rowId,
  revision: 0,
});
