import { Injectable } from '@nestjs/common';
import type {
  AttendanceOf,
  CancelledBy,
  ConfirmRemote,
  RemoteConfirmation,
  SessionChange,
} from '@reknit/sessions/model';
import { Clock, IdSource, Sealing, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { CaseId, Instant, ParticipantId } from '@reknit/shared/model';

/** What was done to sessions. */
export interface ChangeOf {
  readonly kind: SessionChange['kind'];
  readonly sessions: readonly { readonly id: string; readonly start: Instant }[];
  readonly cancelledBy?: CancelledBy;
  readonly participantId?: ParticipantId;
  readonly noticeAt?: Instant;
  readonly reason?: string;
}

const ADD_CHANGES = statement(
  'session.add-changes',
  `insert into session_change (practice_id, id, session_id, case_id, kind, at, by_account, was_at, cancelled_by, participant_id, notice_at, reason)
   select $1, n.id, n.session, $2, $3, $4, $5, n.was, $6, $7, $8, $9
   from unnest($10::uuid[], $11::uuid[], $12::timestamptz[]) n (id, session, was)`,
);
const CHANGES = statement(
  'session.changes',
  `select c.kind, c.at, a.name as by, c.was_at as "from", c.cancelled_by as "cancelledBy", c.participant_id as "participantId",
     k.given_name || ' ' || k.family_name as name, c.notice_at as "noticeAt", c.reason
   from session_change c join account a on a.practice_id = c.practice_id and a.id = c.by_account
   left join participant p on p.practice_id = c.practice_id and p.id = c.participant_id
   left join client k on k.practice_id = p.practice_id and k.id = p.client_id
   where c.practice_id = $1 and c.case_id = $2 and c.session_id = $3 order by c.at desc, c.id desc`,
);
const TAKE = statement(
  'session.take-attendance',
  `insert into session_attendance (practice_id, session_id, participant_id, case_id, attendance, minutes, taken_by, taken_at)
   select $1, n.session, n.participant, $2, n.attendance, n.minutes, $3, $4
   from unnest($5::uuid[], $6::uuid[], $7::text[], $8::int[]) n (session, participant, attendance, minutes)
   on conflict (practice_id, session_id, participant_id) do update set attendance = excluded.attendance, minutes = excluded.minutes,
     taken_by = excluded.taken_by, taken_at = excluded.taken_at`,
);
const CONFIRM = statement(
  'session.confirm',
  `insert into session_confirmation (practice_id, session_id, participant_id, case_id, said, private, others_present, confirmed_by, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (practice_id, session_id, participant_id) do update set said = excluded.said, private = excluded.private,
     others_present = excluded.others_present, confirmed_by = excluded.confirmed_by, at = excluded.at`,
);
const CONFIRMATIONS = statement(
  'session.confirmations',
  `select c.participant_id as "participantId", c.said, c.private, c.others_present as "othersPresent", c.at, a.name as by
   from session_confirmation c join account a on a.practice_id = c.practice_id and a.id = c.confirmed_by
   where c.practice_id = $1 and c.case_id = $2 and c.session_id = $3 order by c.participant_id`,
);
const UNMARK = statement(
  'session.unmark-exercises',
  'delete from session_exercise where practice_id = $1 and case_id = $2 and session_id = $3',
);
const MARK = statement(
  'session.mark-exercises',
  `insert into session_exercise (practice_id, session_id, homework_id, case_id, place)
   select $1, $3, n.id, $2, n.place from unnest($4::uuid[]) with ordinality n (id, place)`,
);
const EXERCISES = statement(
  'session.exercises',
  `select homework_id as id from session_exercise where practice_id = $1 and case_id = $2 and session_id = $3 order by place`,
);

/** Where somebody was and how they could be called back: nobody reads it in the database. */
type SaidAtStart = Pick<ConfirmRemote, 'location' | 'callBackNumber' | 'whoElse'>;

const placeOf = (sessionId: string, participantId: ParticipantId) => ({
  table: 'session_confirmation',
  column: 'said',
  rowId: `${sessionId} ${participantId}`,
  revision: 0,
});

type Stored<T, Dates extends keyof T> = {
  readonly [Key in keyof T]-?: Key extends Dates ? Date | null : Exclude<T[Key], undefined> | null;
};

/** What hangs on a session: who came, where they were, what is opened in the room and what was done to it. */
@Injectable()
export class SessionRecords {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly sealing: Sealing,
  ) {}

  async addChanges(caseId: CaseId, change: ChangeOf): Promise<void> {
    const { who } = this.transactions.current();
    await this.sql.change(ADD_CHANGES, [
      who.practiceId,
      caseId,
      change.kind,
      this.clock.now(),
      who.accountId ?? null,
      change.cancelledBy ?? null,
      change.participantId ?? null,
      change.noticeAt ?? null,
      change.reason === '' ? null : (change.reason ?? null),
      change.sessions.map(() => this.ids.next()),
      change.sessions.map(({ id }) => id),
      change.sessions.map(({ start }) => start),
    ]);
  }

  async changes(caseId: CaseId, id: string): Promise<readonly SessionChange[]> {
    type Row = Stored<SessionChange, 'at' | 'from' | 'noticeAt'> & {
      at: Date;
      by: string;
      kind: SessionChange['kind'];
    };
    const rows = await this.sql.rows<Row & Record<string, unknown>>(CHANGES, this.of(caseId, id));
    return rows.map((row) => ({
      kind: row.kind,
      at: row.at.toISOString(),
      by: row.by,
      ...(row.from && row.kind === 'moved' ? { from: row.from.toISOString() } : {}),
      ...(row.cancelledBy ? { cancelledBy: row.cancelledBy } : {}),
      ...(row.participantId ? { participantId: row.participantId } : {}),
      ...(row.name ? { name: row.name } : {}),
      ...(row.noticeAt ? { noticeAt: row.noticeAt.toISOString() } : {}),
      ...(row.reason ? { reason: row.reason } : {}),
    }));
  }

  async take(
    caseId: CaseId,
    taken: readonly (AttendanceOf & { readonly sessionId: string })[],
  ): Promise<void> {
    const { who } = this.transactions.current();
    await this.sql.change(TAKE, [
      who.practiceId,
      caseId,
      who.accountId ?? null,
      this.clock.now(),
      taken.map(({ sessionId }) => sessionId),
      taken.map(({ participantId }) => participantId),
      taken.map(({ attendance }) => attendance),
      taken.map(({ minutes }) => minutes ?? null),
    ]);
  }

  async confirm(
    caseId: CaseId,
    id: string,
    participantId: ParticipantId,
    said: ConfirmRemote,
  ): Promise<void> {
    const { who } = this.transactions.current();
    const { location, callBackNumber, whoElse = '' } = said;
    const sealed = await this.sealing.seal(
      { tree: 'record', caseId },
      placeOf(id, participantId),
      JSON.stringify({ location, callBackNumber, ...(whoElse && { whoElse }) } satisfies SaidAtStart),
    );
    await this.sql.change(CONFIRM, [
      who.practiceId,
      id,
      participantId,
      caseId,
      sealed,
      said.private,
      said.othersPresent,
      who.accountId ?? null,
      this.clock.now(),
    ]);
  }

  async confirmations(caseId: CaseId, id: string): Promise<readonly RemoteConfirmation[]> {
    type Row = Omit<RemoteConfirmation, 'at' | keyof SaidAtStart> & { at: Date; said: Buffer };
    const rows = await this.sql.rows<Row & Record<string, unknown>>(CONFIRMATIONS, this.of(caseId, id));
    const texts = await this.sealing.openAll(
      rows.map(({ said, participantId }) => ({ box: said, place: placeOf(id, participantId) })),
    );
    return rows.map(({ participantId, othersPresent, at, by, ...row }, index) => ({
      participantId,
      ...(JSON.parse(texts[index] ?? '') as SaidAtStart),
      private: row.private,
      othersPresent,
      at: at.toISOString(),
      by,
    }));
  }

  async mark(caseId: CaseId, id: string, homeworkIds: readonly string[]): Promise<void> {
    await this.sql.change(UNMARK, this.of(caseId, id));
    if (homeworkIds.length > 0) await this.sql.change(MARK, [...this.of(caseId, id), homeworkIds]);
  }

  async exercises(caseId: CaseId, id: string): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ id: string }>(EXERCISES, this.of(caseId, id));
    return rows.map((row) => row.id);
  }

  private of(caseId: CaseId, id: string): readonly string[] {
    return [this.transactions.current().who.practiceId, caseId, id];
  }
}
