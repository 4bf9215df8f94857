import { Injectable } from '@nestjs/common';
import type { ScreenAnswer, ScreenDecision, ScreenInstrument, ScreenResult } from '@reknit/cases/model';
import { Clock, IdSource, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, LocalDate, ParticipantId } from '@reknit/shared/model';

/** Whom a screen is about. */
export interface ScreenSubject {
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
}

export interface NewScreen {
  readonly instrument: ScreenInstrument;
  readonly textVersion: string;
  readonly answers: readonly ScreenAnswer[];
  readonly safeNow?: ScreenAnswer;
  /** The clinician who asked in person. */
  readonly recordedBy?: string;
}

/** What a decision about one screen reads of it. */
export interface StoredScreen extends ScreenSubject {
  readonly id: string;
  readonly result: ScreenResult;
}

// Without "returning": whoever writes it may not read it.
const ADD = statement(
  'screen.add',
  `insert into safety_screen (practice_id, id, case_id, participant_id, client_id, instrument, text_version, answers, safe_now,
     sent_at, sent_on, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8::text[], $9, $10, $11, $12)`,
);
const FIND = statement(
  'screen.find',
  `select s.id, s.case_id as "caseId", s.participant_id as "participantId", s.client_id as "clientId", s.result
   from safety_screen s where s.practice_id = $1 and s.case_id = $2 and s.id = $3`,
);
const READ = statement(
  'screen.read',
  `insert into safety_reading (practice_id, id, case_id, participant_id, screen_id, account_id, at)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict (practice_id, screen_id, account_id) do nothing`,
);
const READ_BY = statement(
  'screen.read-by',
  `select r.screen_id as "screenId" from safety_reading r where r.practice_id = $1 and r.case_id = $2 and r.account_id = $3`,
);
const DECIDE = statement(
  'screen.decide',
  `insert into safety_decision (practice_id, id, case_id, participant_id, screen_id, decision, reason, decided_by, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/** The rows of private check-ins: only ever added to. */
@Injectable()
export class Screens {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async add(actor: Actor, of: ScreenSubject, screen: NewScreen): Promise<string> {
    const id = this.ids.next();
    await this.sql.change(ADD, [
      actor.practiceId,
      id,
      of.caseId,
      of.participantId,
      of.clientId,
      screen.instrument,
      screen.textVersion,
      screen.answers,
      screen.safeNow ?? null,
      this.clock.now(),
      this.today(actor),
      screen.recordedBy ?? null,
    ]);
    return id;
  }

  find(actor: Actor, caseId: CaseId, id: string): Promise<StoredScreen | undefined> {
    return this.sql.first<StoredScreen>(FIND, [actor.practiceId, caseId, id]);
  }

  /** Keeps that somebody has read a screen; reading it again adds nothing. */
  async read(actor: Actor, screen: ScreenSubject & { readonly id: string }): Promise<void> {
    const { caseId, participantId, id } = screen;
    const values = [this.ids.next(), caseId, participantId, id, actor.accountId, this.clock.now()];
    await this.sql.change(READ, [actor.practiceId, ...values]);
  }

  async readBy(actor: Actor, caseId: CaseId): Promise<readonly string[]> {
    const values = [actor.practiceId, caseId, actor.accountId];
    const rows = await this.sql.rows<{ screenId: string }>(READ_BY, values);
    return rows.map(({ screenId }) => screenId);
  }

  async decide(
    actor: Actor,
    screen: StoredScreen,
    made: { decision: ScreenDecision; reason: string },
  ): Promise<void> {
    const { caseId, participantId, id } = screen;
    const about = [this.ids.next(), caseId, participantId, id];
    const how = [made.decision, made.reason, actor.accountId, this.clock.now()];
    await this.sql.change(DECIDE, [actor.practiceId, ...about, ...how]);
  }

  today(actor: Actor): LocalDate {
    return this.clock.today(actor.practiceTimeZone);
  }
}
