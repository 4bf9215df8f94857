import { Injectable } from '@nestjs/common';
import type { CommitmentState, CommitmentTerms, ScheduledTime } from '@reknit/agreements/model';
import { minutesLater, scheduleOf } from '@reknit/agreements/model';
import { Clock, IdSource, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { Instant, LocalDate } from '@reknit/shared/model';
import type { CommitmentOwner, CommitmentRevision, PauseRange } from '../application/commitments-port';
import { COMMITMENT_COLUMNS, type CommitmentRow } from './commitment-rows';

const DROP_DRAFTS = statement(
  'commitment.drop-drafts',
  `delete from commitment where practice_id = $1 and owner_kind = $2 and owner_id = $3 and revision = $4 and state = 'draft'`,
);
const PUT = statement(
  'commitment.put',
  `insert into commitment (practice_id, id, case_id, participant_id, client_id, owner_kind, owner_id, revision, position, kind, text,
     if_text, then_text, schedule, grace_minutes, proof, amount, currency, instalments, excuse_policy, on_miss, confirmation, time_zone,
     starts_on, ends_on, created_at)
   select $1, x.id, $2, $3, $4, $5, $6, $7, x.position, x.kind, x.text, x.if_text, x.then_text, x.schedule, x.grace_minutes, x.proof,
     x.amount, x.currency, x.instalments, x.excuse_policy, x.on_miss, $8, $9, $10, $11, $12
   from jsonb_to_recordset($13::jsonb) as x (id uuid, position integer, kind text, text text, if_text text, then_text text,
     schedule jsonb, grace_minutes integer, proof text, amount integer, currency text, instalments integer[], excuse_policy text,
     on_miss text)`,
);
const OF_OWNER = statement(
  'commitment.of-owner',
  `select ${COMMITMENT_COLUMNS} from commitment c
   where c.practice_id = $1 and c.owner_kind = $2 and c.owner_id = $3 order by c.revision, c.position`,
);
const HELD = statement('commitment.held', `${OF_OWNER.text}, c.id for no key update of c`);
const HELD_ONE = statement(
  'commitment.held-one',
  `select ${COMMITMENT_COLUMNS} from commitment c where c.practice_id = $1 and c.id = $2 for no key update of c`,
);
const TO_EXTEND = statement(
  'commitment.to-extend',
  `select ${COMMITMENT_COLUMNS} from commitment c
   where c.practice_id = $1 and c.state = 'active' and c.made_until < $2::date and (c.ends_on is null or c.made_until < c.ends_on)
   order by c.made_until, c.id limit $3 for no key update of c skip locked`,
);
const MOVE = statement(
  'commitment.move',
  `update commitment set state = $3, made_until = coalesce($4::date, made_until), version = version + 1
   where practice_id = $1 and id = any ($2::uuid[])`,
);
const PAUSES = statement(
  'commitment.pauses',
  `select from_at, until_at from commitment_pause where practice_id = $1 and commitment_id = $2 order by from_at`,
);
const PAUSE = statement(
  'commitment.pause',
  `insert into commitment_pause (practice_id, id, case_id, commitment_id, client_id, from_at, until_at)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
);
const END_PAUSES = statement(
  'commitment.end-pauses',
  `update commitment_pause set until_at = greatest(from_at, $3)
   where practice_id = $1 and commitment_id = any ($2::uuid[]) and until_at is null`,
);
const MAKE = statement(
  'occurrence.make',
  `insert into occurrence (practice_id, id, case_id, commitment_id, client_id, owner_kind, owner_id, number, local_date, whole_day,
     opens_at, due_at, grace_until, instalment, next_at)
   select $1, x.id, $2, $3, $4, $5, $6, x.number, x.local_date, x.whole_day, x.opens_at, x.due_at, x.grace_until, x.instalment, x.due_at
   from jsonb_to_recordset($7::jsonb) as x (id uuid, number integer, local_date date, whole_day boolean, opens_at timestamptz,
     due_at timestamptz, grace_until timestamptz, instalment integer)
   on conflict (practice_id, commitment_id, number) where state <> 'cancelled' do nothing`,
);

/** Commitments as rows. Written by the system alone: who may, has been decided before. */
@Injectable()
export class CommitmentRepository {
  constructor(
    private readonly sql: Sql,
    private readonly ids: IdSource,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
  ) {}

  async put(revision: CommitmentRevision): Promise<readonly string[]> {
    const { owner, author, timeZone, startsOn, endsOn, confirmation, terms } = revision;
    const practice = this.practiceId();
    await this.sql.change(DROP_DRAFTS, [practice, owner.ownerKind, owner.ownerId, revision.revision]);
    const rows = terms.map((one, position) => ({ id: this.ids.next(), position, ...rowOf(one) }));
    await this.sql.change(PUT, [
      practice,
      author.caseId,
      author.participantId,
      author.clientId,
      owner.ownerKind,
      owner.ownerId,
      revision.revision,
      confirmation,
      timeZone,
      startsOn,
      endsOn ?? null,
      this.clock.now(),
      JSON.stringify(rows),
    ]);
    return rows.map(({ id }) => id);
  }

  /** In the scope of whoever the transaction runs for; revision by revision. */
  of({ ownerKind, ownerId }: CommitmentOwner): Promise<readonly CommitmentRow[]> {
    return this.sql.rows<CommitmentRow>(OF_OWNER, [this.practiceId(), ownerKind, ownerId]);
  }

  /** The same, held until the transaction ends: what is made and what is called off must not cross. */
  hold({ ownerKind, ownerId }: CommitmentOwner): Promise<readonly CommitmentRow[]> {
    return this.sql.rows<CommitmentRow>(HELD, [this.practiceId(), ownerKind, ownerId]);
  }

  holdOne(id: string): Promise<CommitmentRow | undefined> {
    return this.sql.first<CommitmentRow>(HELD_ONE, [this.practiceId(), id]);
  }

  /** Active ones for which nothing has been made up to a day. */
  toExtend(until: LocalDate, most: number): Promise<readonly CommitmentRow[]> {
    return this.sql.rows<CommitmentRow>(TO_EXTEND, [this.practiceId(), until, most]);
  }

  async move(ids: readonly string[], state: CommitmentState, madeUntil?: LocalDate): Promise<void> {
    if (ids.length > 0) await this.sql.change(MOVE, [this.practiceId(), ids, state, madeUntil ?? null]);
  }

  async pausesOf(commitmentId: string): Promise<readonly PauseRange[]> {
    const values = [this.practiceId(), commitmentId];
    const rows = await this.sql.rows<{ from_at: Date; until_at: Date | null }>(PAUSES, values);
    return rows.map(({ from_at, until_at }) => ({
      from: from_at.toISOString(),
      until: until_at?.toISOString(),
    }));
  }

  async pause(row: CommitmentRow, { from, until }: PauseRange): Promise<void> {
    const values = [row.case_id, row.id, row.client_id, from, until ?? null];
    await this.sql.change(PAUSE, [this.practiceId(), this.ids.next(), ...values]);
  }

  async endPauses(ids: readonly string[], at: Instant): Promise<void> {
    await this.sql.change(END_PAUSES, [this.practiceId(), ids, at]);
  }

  /** Those that exist already are left as they are. */
  async make(row: CommitmentRow, times: readonly ScheduledTime[]): Promise<void> {
    if (times.length === 0) return;
    const made = times.map((time) => ({
      id: this.ids.next(),
      number: time.number,
      local_date: time.localDate,
      whole_day: time.wholeDay,
      opens_at: time.opensAt,
      due_at: time.dueAt,
      grace_until: minutesLater(time.dueAt, row.grace_minutes),
      instalment: row.instalments?.[time.number - 1] ?? null,
    }));
    const whose = [row.case_id, row.id, row.client_id, row.owner_kind, row.owner_id];
    await this.sql.change(MAKE, [this.practiceId(), ...whose, JSON.stringify(made)]);
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}

function rowOf(terms: CommitmentTerms) {
  return {
    kind: terms.kind,
    text: terms.text,
    if_text: terms.ifThen?.if ?? null,
    then_text: terms.ifThen?.then ?? null,
    schedule: scheduleOf(terms),
    grace_minutes: terms.graceMinutes,
    proof: terms.proof,
    amount: terms.restitution?.amount ?? null,
    currency: terms.restitution?.currency ?? null,
    instalments: terms.restitution?.instalments ?? null,
    excuse_policy: terms.excusePolicy,
    on_miss: terms.onMiss,
  };
}
