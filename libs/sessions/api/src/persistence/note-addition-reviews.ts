import { Injectable } from '@nestjs/common';
import type { NoteReturn } from '@reknit/sessions/model';
import {
  Clock,
  IdSource,
  Sealing,
  Sql,
  statement,
  Transactions,
  type Actor,
} from '@reknit/shared/api-kernel';
import type { AccountId, CaseId } from '@reknit/shared/model';
import type { AdditionRecord } from './note-row';

/** What a supervisor made of an addition. */
export interface AdditionReview {
  readonly id: string;
  readonly additionId: string;
  readonly kind: 'cosigned' | 'returned';
  readonly byAccount: AccountId;
  readonly name: string;
  readonly credential: string | null;
  readonly at: Date;
  readonly comment: Buffer | null;
  readonly contentHash: string;
  /** What its author had signed, of one that was returned. */
  readonly previousHash: string | null;
  readonly content: Buffer | null;
  readonly signedAt: Date | null;
  readonly signedName: string | null;
  readonly signedCredential: string | null;
}

const ADD = statement(
  'note.add-addition-review',
  `insert into note_addition_review (practice_id, id, case_id, note_id, addition_id, kind, by_account, name, credential, at, comment,
     content_hash, previous_hash, content, signed_at, signed_name, signed_credential)
   select d.practice_id, $2, d.case_id, d.note_id, d.id, case when $7::bytea is null then 'cosigned' else 'returned' end, $4, $5, $6, $8, $7,
     d.content_hash, case when $7::bytea is not null then d.previous_hash end, case when $7::bytea is not null then d.content end,
     case when $7::bytea is not null then d.signed_at end, case when $7::bytea is not null then d.name end,
     case when $7::bytea is not null then d.credential end
   from note_addition d where d.practice_id = $1 and d.id = $3`,
);
const OF_NOTE = statement(
  'note.addition-reviews',
  `select id, addition_id as "additionId", kind, by_account as "byAccount", name, credential, at, comment, content_hash as "contentHash",
     previous_hash as "previousHash", content, signed_at as "signedAt", signed_name as "signedName", signed_credential as "signedCredential"
   from note_addition_review where practice_id = $1 and note_id = $2 order by at, id`,
);

/** Co-signatures under additions, and what was returned for changes: as it was signed, with what was asked for. */
@Injectable()
export class NoteAdditionReviews {
  constructor(
    private readonly sql: Sql,
    private readonly sealing: Sealing,
    private readonly transactions: Transactions,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  cosign(actor: Actor, { id }: AdditionRecord, credential: string): Promise<void> {
    return this.add(actor, id, { credential });
  }

  async return(actor: Actor, caseId: CaseId, { id }: AdditionRecord, comment: string): Promise<void> {
    const rowId = this.ids.next();
    const sealed = await this.sealing.seal({ tree: 'record', caseId }, placeOf(rowId), comment);
    await this.add(actor, id, { rowId, comment: sealed });
  }

  /** Under one note, in the order of time. */
  ofNote(noteId: string): Promise<readonly AdditionReview[]> {
    return this.sql.rows<AdditionReview>(OF_NOTE, [this.practiceId(), noteId]);
  }

  /** What was asked for, newest first. */
  async returns(reviews: readonly AdditionReview[]): Promise<readonly NoteReturn[]> {
    const asked = reviews.flatMap(({ id, name: by, at, comment: box }) =>
      box === null ? [] : [{ id, by, at, box }],
    );
    const comments = await this.sealing.openAll(asked.map(({ id, box }) => ({ box, place: placeOf(id) })));
    return asked
      .map(({ by, at }, index) => ({ by, at: at.toISOString(), comment: comments[index] ?? '' }))
      .toReversed();
  }

  private async add(
    actor: Actor,
    additionId: string,
    {
      rowId = this.ids.next(),
      credential,
      comment,
    }: { readonly rowId?: string; readonly credential?: string; readonly comment?: Buffer },
  ): Promise<void> {
    await this.sql.change(ADD, [
      this.practiceId(),
      rowId,
      additionId,
      actor.accountId,
      actor.name,
      credential ?? null,
      comment ?? null,
      this.clock.now(),
    ]);
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}

const placeOf = (rowId: string) => ({ table: 'note_addition_review', column: 'comment', rowId, revision: 0 });
