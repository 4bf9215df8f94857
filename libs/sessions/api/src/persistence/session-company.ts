import { Injectable } from '@nestjs/common';
import type { SessionModality } from '@reknit/sessions/model';
import { ProblemException, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import {
  SharedProblem,
  type AccountId,
  type CaseId,
  type ClientId,
  type ParticipantId,
} from '@reknit/shared/model';

const AT = 'where practice_id = $1 and case_id = $2 and session_id = $3';
/** What hangs on whoever is taken off goes first: it was of a session they never come to. */
const TAKE_OFF = [
  statement('session.forget-who-came', `delete from session_attendance ${AT} and participant_id = any ($4)`),
  statement('session.forget-where', `delete from session_confirmation ${AT} and participant_id = any ($4)`),
  statement('session.take-off', `delete from session_attendee ${AT} and participant_id = any ($4)`),
];
const PUT_ON = statement(
  'session.put-on',
  `insert into session_attendee (practice_id, session_id, participant_id, client_id, case_id, starts_at, ends_at, live)
   select s.practice_id, s.id, p.id, p.client, s.case_id, s.starts_at, s.ends_at, s.live
   from session s cross join unnest($4::uuid[], $5::uuid[]) p (id, client)
   where s.practice_id = $1 and s.case_id = $2 and s.id = $3`,
);
const NOBODY_HOLDS = statement('session.nobody-holds', `delete from session_clinician ${AT}`);
const HELD_BY = statement(
  'session.held-by',
  `insert into session_clinician (practice_id, session_id, account_id, case_id, place, starts_at, ends_at, live)
   select s.practice_id, s.id, c.id, s.case_id, c.place, s.starts_at, s.ends_at, s.live
   from session s cross join unnest($4::uuid[]) with ordinality c (id, place)
   where s.practice_id = $1 and s.case_id = $2 and s.id = $3`,
);
/** One of a series with other people than the rest goes its own way from then on. */
const REGROUP = statement(
  'session.regroup',
  `update session set modality = $4, moved_alone = moved_alone or series_id is not null, version = version + 1
   where practice_id = $1 and case_id = $2 and id = $3 and version = $5 returning version`,
);

/** Who comes to a session and who holds it, as it is to be. */
export interface NewCompany {
  readonly modality: SessionModality;
  readonly off: readonly ParticipantId[];
  readonly added: readonly { readonly id: ParticipantId; readonly clientId: ClientId }[];
  /** All of them, in order; absent where they stay. */
  readonly clinicianIds?: readonly AccountId[];
}

/** Rows of who comes to one session and who holds it. Whoever calls has found the case in their scope. */
@Injectable()
export class SessionCompany {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
  ) {}

  /** @returns the new version; stale when somebody was faster */
  async change(caseId: CaseId, id: string, company: NewCompany, expected: number): Promise<number> {
    const { modality, off, added, clinicianIds } = company;
    const at = [this.transactions.current().who.practiceId, caseId, id] as const;
    if (off.length > 0) for (const step of TAKE_OFF) await this.sql.change(step, [...at, off]);
    if (added.length > 0)
      await this.sql.change(PUT_ON, [
        ...at,
        added.map((one) => one.id),
        added.map(({ clientId }) => clientId),
      ]);
    if (clinicianIds) {
      await this.sql.change(NOBODY_HOLDS, at);
      await this.sql.change(HELD_BY, [...at, clinicianIds]);
    }
    const row = await this.sql.first<{ version: number }>(REGROUP, [...at, modality, expected]);
    if (!row) throw new ProblemException(SharedProblem.versionStale);
    return row.version;
  }
}
