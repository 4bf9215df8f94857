import { Injectable } from '@nestjs/common';
import { Clock, IdSource, Sealing, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, Instant } from '@reknit/shared/model';
import type { NoteRecord } from './note-row';

const ADD = statement(
  'note.add-error',
  `insert into note_error (practice_id, id, note_id, case_id, reason, by_account, at) values ($1, $2, $3, $4, $5, $6, $7)`,
);
const OF = statement(
  'note.error',
  `select e.id, e.reason, a.name as by, e.at from note_error e join account a on a.practice_id = e.practice_id and a.id = e.by_account
   where e.practice_id = $1 and e.note_id = $2`,
);
const REPLACES = 'Written in place of a note marked in error.';

/** Why a note should not have been written as it is. */
@Injectable()
export class NoteErrors {
  constructor(
    private readonly sql: Sql,
    private readonly sealing: Sealing,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  async add(actor: Actor, note: NoteRecord, reason: string): Promise<void> {
    const id = this.ids.next();
    const sealed = await this.sealing.seal({ tree: 'record', caseId: note.caseId }, placeOf(id), reason);
    const values = [note.practiceId, id, note.id, note.caseId, sealed, actor.accountId, this.clock.now()];
    await this.sql.change(ADD, values);
  }

  async of({
    practiceId,
    id,
  }: NoteRecord): Promise<
    { readonly by: string; readonly at: Instant; readonly reason: string } | undefined
  > {
    const row = await this.sql.first<{ id: string; reason: Buffer; by: string; at: Date }>(OF, [
      practiceId,
      id,
    ]);
    if (!row) return undefined;
    const reason = await this.sealing.open(row.reason, placeOf(row.id));
    return { by: row.by, at: row.at.toISOString(), reason };
  }

  /** What stands in place of another is late for a reason that needs no asking. */
  sealedLateReason(caseId: CaseId, rowId: string): Promise<Buffer> {
    const place = { table: 'note', column: 'late_reason', rowId, revision: 0 };
    return this.sealing.seal({ tree: 'record', caseId }, place, REPLACES);
  }

  /** Why it was written so late, if it was. */
  async lateReason({ id, lateReason }: Pick<NoteRecord, 'id' | 'lateReason'>): Promise<string | undefined> {
    const place = { table: 'note', column: 'late_reason', rowId: id, revision: 0 };
    return lateReason && this.sealing.open(lateReason, place);
  }

  nextId(): string {
    return this.ids.next();
  }
}

const placeOf = (rowId: string) => ({ table: 'note_error', column: 'reason', rowId, revision: 0 });
