import { Injectable } from '@nestjs/common';
import type { ReceivedOccurrence, ReceivedPromise, ReceivedPromises } from '@reknit/agreements/model';
import { AuditTrail, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import { COMMITMENT_COLUMNS, type CommitmentRow } from '../persistence/commitment-rows';

interface SharedRow extends CommitmentRow {
  readonly share_id: string;
  readonly promise_id: string;
  readonly given_name: string;
  readonly shared_at: Date;
}
interface DoneRow {
  readonly id: string;
  readonly owner_id: string;
  readonly local_date: string;
  readonly whole_day: boolean;
  readonly due_at: Date;
  readonly noticed: boolean;
}

/** The words it had when it was shown; nothing that came after. */
const SHARED = statement(
  'promise.received',
  `select s.share_id, s.promise_id, s.given_name, s.shared_at, x.* from sec.promises_shown_to_me() s
   join lateral (select ${COMMITMENT_COLUMNS} from commitment c
     where c.practice_id = $1 and c.owner_kind = 'promise' and c.owner_id = s.promise_id and c.created_at <= s.shared_at
     order by c.revision desc limit 1) x on true
   order by s.shared_at desc, s.share_id`,
);
const DONE = statement(
  'promise.received-done',
  `select o.id, o.owner_id, o.local_date::text, o.whole_day, o.due_at,
     exists (select 1 from occurrence_event e where e.practice_id = o.practice_id and e.occurrence_id = o.id
       and e.kind = 'noticed' and e.account_id = $2) as noticed
   from occurrence o join sec.promises_shown_to_me() s on s.promise_id = o.owner_id
   where o.practice_id = $1 and o.owner_kind = 'promise' and o.state in ('kept', 'kept_late') and o.due_at <= s.shared_at
   order by o.due_at desc, o.id limit 500`,
);

/** Promises that somebody has chosen to show. A calm list of what was done, without a word about what was not. */
@Injectable()
export class ReliabilityReceivedQueries {
  constructor(
    private readonly sql: Sql,
    private readonly trail: AuditTrail,
  ) {}

  async list(actor: Actor): Promise<ReceivedPromises> {
    const rows = await this.sql.rows<SharedRow>(SHARED, [actor.practiceId]);
    const done = await this.sql.rows<DoneRow>(DONE, [actor.practiceId, actor.accountId]);
    this.trail.about({ ids: rows.map(({ share_id }) => share_id) });
    return { rows: rows.map((row) => receivedOf(row, done)) };
  }
}

function receivedOf(row: SharedRow, done: readonly DoneRow[]): ReceivedPromise {
  return {
    id: row.share_id,
    from: row.given_name,
    text: row.text,
    schedule: row.schedule,
    timeZone: row.time_zone,
    sharedAt: row.shared_at.toISOString(),
    done: done.filter(({ owner_id }) => owner_id === row.promise_id).map(doneOf),
  };
}

function doneOf(row: DoneRow): ReceivedOccurrence {
  return {
    id: row.id,
    localDate: row.local_date,
    wholeDay: row.whole_day,
    dueAt: row.due_at.toISOString(),
    noticed: row.noticed,
  };
}
