import { Injectable } from '@nestjs/common';
import type { CorrectionState, SessionMedium } from '@reknit/sessions/model';
import { notFound, ProblemException, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import {
  SharedProblem,
  type AccountId,
  type CaseId,
  type ClientId,
  type ParticipantId,
  type TimeZoneName,
} from '@reknit/shared/model';

/** A request as it stands; its words are sealed. */
export interface CorrectionRecord {
  readonly id: string;
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
  readonly accountId: AccountId;
  readonly name: string;
  readonly state: CorrectionState;
  readonly content: Buffer;
  readonly askedAt: Date;
  readonly sessionId: string | null;
  readonly sessionStart: Date | null;
  readonly sessionZone: TimeZoneName | null;
  readonly sessionMedium: SessionMedium | null;
  readonly noteId: string | null;
  readonly additionId: string | null;
  /** Of the amendment begun for it; null as well where whoever asks may not see it. */
  readonly additionState: string | null;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
  readonly reason: Buffer | null;
  readonly statement: Buffer | null;
  readonly statedAt: Date | null;
  readonly version: number;
}

const COLUMNS = `r.id, r.case_id as "caseId", r.participant_id as "participantId", r.client_id as "clientId", r.account_id as "accountId",
  (select k.given_name || ' ' || k.family_name from client k where k.practice_id = r.practice_id and k.id = r.client_id) as name,
  r.state, r.content, r.asked_at as "askedAt", s.id as "sessionId", s.starts_at as "sessionStart", s.time_zone as "sessionZone",
  s.medium as "sessionMedium", r.note_id as "noteId", r.addition_id as "additionId", d.state as "additionState",
  r.answered_at as "answeredAt", a.name as "answeredBy", r.reason, r.statement, r.stated_at as "statedAt", r.version`;
const FROM = `correction_request r
  left join session s on s.practice_id = r.practice_id and s.id = r.session_id
  left join note_addition d on d.practice_id = r.practice_id and d.id = r.addition_id
  left join account a on a.practice_id = r.practice_id and a.id = r.answered_by`;
const MINE = statement(
  'correction.mine',
  `select ${COLUMNS} from ${FROM} where r.practice_id = $1 and r.client_id = $2 order by r.asked_at desc, r.id desc`,
);
const OF_CASE = statement(
  'correction.of-case',
  `select ${COLUMNS} from ${FROM} where r.practice_id = $1 and r.case_id = $2 and r.state <> 'taken_back' and ($3::uuid is null or r.id = $3)
   order by r.asked_at desc, r.id desc`,
);
const OF_NOTE = statement(
  'correction.of-note',
  `select ${COLUMNS} from ${FROM} where r.practice_id = $1 and r.case_id = $2 and r.note_id = $3 and r.state <> 'taken_back'
     and (r.addition_id is null or d.state <> 'discarded')
   order by r.asked_at, r.id`,
);
const HOLD = statement(
  'correction.hold',
  `select ${COLUMNS} from ${FROM} where r.practice_id = $1 and r.id = $2 and ($3::uuid is null or r.case_id = $3) for no key update of r`,
);
const ADD = statement(
  'correction.add',
  `insert into correction_request (practice_id, id, case_id, participant_id, client_id, account_id, session_id, content, asked_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const PUT = statement(
  'correction.put',
  `update correction_request set state = $4, note_id = $5, addition_id = $6, taken_back_at = $7,
     answered_by = coalesce($8, answered_by), answered_at = coalesce($9, answered_at), reason = coalesce($10, reason), statement = $11,
     stated_at = $12, version = version + 1
   where practice_id = $1 and id = $2 and version = $3`,
);
const ACCEPT = statement(
  'correction.accept',
  `update correction_request r set state = 'accepted', answered_by = d.author_id, answered_at = $3, version = r.version + 1
   from note_addition d
   where r.practice_id = $1 and r.addition_id = $2 and r.state = 'asked' and d.practice_id = r.practice_id and d.id = r.addition_id
     and d.state in ('signed', 'cosigned')
   returning r.id, r.client_id as "clientId"`,
);
const OPEN = statement(
  'correction.open-count',
  `select count(*)::int as n from correction_request where practice_id = $1 and client_id = $2 and case_id = $3 and state = 'asked'`,
);

const ANSWERED = statement(
  'correction.answered',
  `select exists (select 1 from correction_request
     where practice_id = $1 and client_id = $2 and state in ('accepted', 'denied') and answered_at >= $3) as yes`,
);

export interface NewCorrection {
  readonly id: string;
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
  readonly accountId: AccountId;
  readonly sessionId?: string;
  readonly content: Buffer;
  readonly at: string;
}

export interface CorrectionPatch {
  readonly state?: CorrectionState;
  /** Null takes away what was begun and discarded since. */
  readonly link?: { readonly noteId: string | null; readonly additionId: string | null };
  readonly takenBackAt?: string;
  readonly answer?: { readonly by: AccountId; readonly at: string; readonly reason: Buffer };
  readonly statement?: { readonly words: Buffer; readonly at: string };
}

/** Requests for a correction, in the scope of whoever the transaction runs for: what is not in reach is not found. */
@Injectable()
export class CorrectionRequests {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
  ) {}

  mine(clientId: ClientId): Promise<readonly CorrectionRecord[]> {
    return this.sql.rows<CorrectionRow>(MINE, [this.practiceId(), clientId]);
  }

  ofCase(caseId: CaseId): Promise<readonly CorrectionRecord[]> {
    return this.sql.rows<CorrectionRow>(OF_CASE, [this.practiceId(), caseId, null]);
  }

  async look(caseId: CaseId, id: string): Promise<CorrectionRecord> {
    const row = await this.sql.first<CorrectionRow>(OF_CASE, [this.practiceId(), caseId, id]);
    if (!row) throw notFound();
    return row;
  }

  /** That stand under a note: linked to an amendment under it, or denied with it named. */
  ofNote(caseId: CaseId, noteId: string): Promise<readonly CorrectionRecord[]> {
    return this.sql.rows<CorrectionRow>(OF_NOTE, [this.practiceId(), caseId, noteId]);
  }

  /** @throws ProblemException 412 when it is not the version that was read */
  async held(id: string, expected: number, caseId?: CaseId): Promise<CorrectionRecord> {
    const row = await this.sql.first<CorrectionRow>(HOLD, [this.practiceId(), id, caseId ?? null]);
    if (!row) throw notFound();
    if (row.version !== expected) throw new ProblemException(SharedProblem.versionStale);
    return row;
  }

  async openCount(clientId: ClientId, caseId: CaseId): Promise<number> {
    return (await this.sql.first<{ n: number }>(OPEN, [this.practiceId(), clientId, caseId]))?.n ?? 0;
  }

  /** Whether one of theirs was answered since then, and nothing was said to that. */
  async isAnswered(clientId: ClientId, since: Date): Promise<boolean> {
    return (
      (await this.sql.first<{ yes: boolean }>(ANSWERED, [this.practiceId(), clientId, since]))?.yes ?? false
    );
  }

  async add(one: NewCorrection): Promise<void> {
    const { id, caseId, participantId, clientId, accountId, sessionId, content, at } = one;
    const whose = [caseId, participantId, clientId, accountId];
    await this.sql.change(ADD, [this.practiceId(), id, ...whose, sessionId ?? null, content, at]);
  }

  async put(row: CorrectionRecord, patch: CorrectionPatch): Promise<number> {
    const { link = row, answer, statement: said } = patch;
    await this.sql.change(PUT, [
      this.practiceId(),
      row.id,
      row.version,
      patch.state ?? row.state,
      link.noteId,
      link.additionId,
      patch.takenBackAt ?? null,
      answer?.by ?? null,
      answer?.at ?? null,
      answer?.reason ?? null,
      said?.words ?? null,
      said?.at ?? null,
    ]);
    return row.version + 1;
  }

  /** The request an addition was begun for, once that addition is signed. Asked again, it finds nothing. */
  accept(
    additionId: string,
    at: string,
  ): Promise<{ readonly id: string; readonly clientId: ClientId } | undefined> {
    return this.sql.first(ACCEPT, [this.practiceId(), additionId, at]);
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}

type CorrectionRow = CorrectionRecord & Record<string, unknown>;
