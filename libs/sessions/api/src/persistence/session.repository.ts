import { Injectable } from '@nestjs/common';
import type {
  PartialDecision,
  SeriesSession,
  SessionPlace,
  SessionState,
  Slot,
} from '@reknit/sessions/model';
import { notFound, ProblemException, Sql, Transactions } from '@reknit/shared/api-kernel';
import {
  SharedProblem,
  type AccountId,
  type CaseId,
  type ClientId,
  type ParticipantId,
  type TimeZoneName,
} from '@reknit/shared/model';
import type { SessionRecord } from './session-row';
import {
  ADD,
  ADD_CLINICIANS,
  ADD_PEOPLE,
  ADD_SERIES,
  BOOK,
  CANCEL,
  CHECK,
  DEFER,
  FORGET_ATTENDANCE,
  HOLD,
  MOVE,
  READ,
  SERIES,
  SETTLE,
  TOUCH,
} from './session.statements';

/** A session to be, with what is the same for a whole series. */
export interface NewSessions {
  readonly caseId: CaseId;
  readonly seriesId?: string;
  readonly timeZone: TimeZoneName;
  readonly modality: string;
  readonly place: SessionPlace;
  readonly serviceType?: string;
  readonly slots: readonly (Slot & { readonly id: string })[];
  readonly clinicianIds: readonly AccountId[];
  readonly people: readonly { readonly id: ParticipantId; readonly clientId: ClientId }[];
}

export type HeldSession = SeriesSession & { readonly version: number };

/** Rows of sessions, by case. Whoever calls has found the case in their scope. */
@Injectable()
export class SessionRepository {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
  ) {}

  async holdCalendar(): Promise<void> {
    await this.sql.rows(HOLD, [this.practiceId]);
  }

  async add(sessions: NewSessions, by: AccountId, at: string): Promise<void> {
    const { caseId, place, slots, people } = sessions;
    const when = [
      slots.map(({ id }) => id),
      slots.map(({ start }) => start),
      slots.map(({ end }) => end),
    ] as const;
    await this.sql.change(ADD, [
      this.practiceId,
      caseId,
      sessions.seriesId ?? null,
      sessions.timeZone,
      sessions.modality,
      place.medium,
      place.roomId ?? null,
      place.link ?? null,
      sessions.serviceType ?? null,
      by,
      at,
      ...when,
    ]);
    await this.sql.change(ADD_CLINICIANS, [this.practiceId, caseId, ...when, sessions.clinicianIds]);
    await this.sql.change(ADD_PEOPLE, [
      this.practiceId,
      caseId,
      ...when,
      people.map(({ id }) => id),
      people.map(({ clientId }) => clientId),
    ]);
  }

  async addSeries(
    series: {
      readonly id: string;
      readonly caseId: CaseId;
      readonly everyWeeks?: number;
      readonly everyMonths?: number;
    },
    by: AccountId,
    at: string,
  ): Promise<void> {
    const { id, caseId, everyWeeks, everyMonths } = series;
    await this.sql.change(ADD_SERIES, [
      this.practiceId,
      id,
      caseId,
      everyWeeks ?? null,
      everyMonths ?? null,
      by,
      at,
    ]);
  }

  async get(caseId: CaseId, id: string): Promise<SessionRecord> {
    const found = await this.sql.first<SessionRecord & Record<string, unknown>>(READ, [
      this.practiceId,
      caseId,
      id,
    ]);
    if (!found) throw notFound();
    return found;
  }

  /** A session and all of its series, held until the transaction ends. Refused when it is not as it was when it was looked at. */
  async holdSeries(caseId: CaseId, id: string, expected: number): Promise<readonly HeldSession[]> {
    const rows = await this.sql.rows<Omit<HeldSession, 'start'> & { start: Date }>(SERIES, [
      this.practiceId,
      caseId,
      id,
    ]);
    const pointed = rows.find((row) => row.id === id);
    if (!pointed) throw notFound();
    if (pointed.version !== expected) throw new ProblemException(SharedProblem.versionStale);
    return rows.map((row) => ({ ...row, start: row.start.toISOString() }));
  }

  /** Several at once, each to where another may have been: what overlaps is found at the end. Everybody is booked again. */
  async move(
    caseId: CaseId,
    to: { readonly timeZone: TimeZoneName; readonly place: SessionPlace; readonly alone: boolean },
    slots: readonly (Slot & { readonly id: string })[],
  ): Promise<ReadonlyMap<string, number>> {
    const ids = slots.map(({ id }) => id);
    await this.sql.rows(DEFER, []);
    const rows = await this.sql.rows<{ id: string; version: number }>(MOVE, [
      this.practiceId,
      caseId,
      to.timeZone,
      to.place.medium,
      to.place.roomId ?? null,
      to.place.link ?? null,
      to.alone,
      ids,
      slots.map(({ start }) => start),
      slots.map(({ end }) => end),
    ]);
    await this.sql.change(FORGET_ATTENDANCE, [this.practiceId, caseId, ids]);
    await this.sql.change(BOOK, [this.practiceId, caseId, ids, true, null]);
    await this.sql.rows(CHECK, []);
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  async cancel(caseId: CaseId, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.sql.rows<{ id: string; version: number }>(CANCEL, [this.practiceId, caseId, ids]);
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  /** One person is not booked any more; the others are. */
  async release(caseId: CaseId, id: string, participantId: ParticipantId): Promise<void> {
    await this.sql.change(BOOK, [this.practiceId, caseId, [id], false, participantId]);
  }

  async settle(
    caseId: CaseId,
    id: string,
    taken: {
      readonly state: SessionState;
      readonly decision?: PartialDecision;
      readonly actualStart?: string;
      readonly actualEnd?: string;
    },
  ): Promise<void> {
    const { state, decision, actualStart, actualEnd } = taken;
    const values = [state, decision ?? null, actualStart ?? null, actualEnd ?? null];
    await this.sql.change(SETTLE, [this.practiceId, caseId, id, ...values]);
  }

  /** Counts a change of what hangs on a session. */
  async touch(caseId: CaseId, id: string, expected: number): Promise<number> {
    const row = await this.sql.first<{ version: number }>(TOUCH, [this.practiceId, caseId, id, expected]);
    if (!row) throw new ProblemException(SharedProblem.versionStale);
    return row.version;
  }

  get practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}
