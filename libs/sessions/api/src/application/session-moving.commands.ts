import { Injectable } from '@nestjs/common';
import {
  cancellation,
  chosenSlot,
  isJoint,
  movedWith,
  scopeOfChange,
  SessionProblem,
  type Attendance,
  type CancelSession,
  type RescheduleSession,
  type SessionsScheduled,
} from '@reknit/sessions/model';
import { fieldProblem, notFound, orThrow, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, Instant } from '@reknit/shared/model';
import { SessionRecords } from '../persistence/session-records';
import type { SessionRecord } from '../persistence/session-row';
import { SessionRepository, type HeldSession } from '../persistence/session.repository';
import { SessionGround } from './session-ground';
import { SessionNews, type NewsOf } from './session-news';
import { SessionSettings } from './session-settings';

/** Moving and cancelling: this one, this and those after it, or all of a series that are still to come. */
@Injectable()
export class SessionMoving {
  constructor(
    private readonly ground: SessionGround,
    private readonly sessions: SessionRepository,
    private readonly records: SessionRecords,
    private readonly news: SessionNews,
    private readonly settings: SessionSettings,
  ) {}

  async reschedule(
    actor: Actor,
    at: { readonly caseId: CaseId; readonly id: string; readonly version: number },
    body: RescheduleSession,
  ): Promise<SessionsScheduled> {
    const { caseId, id } = at;
    await this.ground.toSchedule(actor, caseId);
    await this.sessions.holdCalendar();
    const series = await this.sessions.holdSeries(caseId, id, at.version);
    const now = this.ground.clock.now();
    const meant = orThrow(scopeOfChange(body.scope, series, id, now));
    await this.ground.requirePlace(body.place);
    orThrow(chosenSlot(body.time, now));
    const pointed = series.find((one) => one.id === id) as HeldSession;
    const slots = meant.map((one) => ({ id: one.id, ...movedWith(one, pointed, body.time) }));
    const past = { code: SessionProblem.inThePast };
    if (slots.some(({ start }) => Date.parse(start) < Date.parse(now)))
      throw new ProblemException(past.code, { 'time.on': [past] });
    const record = await this.sessions.get(caseId, id);
    const { place, time } = body;
    const taken = {
      clinicianIds: record.clinicians.map(({ accountId }) => accountId),
      participantIds: record.people.map(({ participantId }) => participantId),
      ...(place.roomId === undefined ? {} : { roomId: place.roomId }),
    };
    const but = slots.map((slot) => slot.id);
    await this.ground.requireFree(slots, taken, { zone: time.timeZone, but });
    const alone = body.scope === 'this' && series.length > 1;
    const versions = await this.sessions.move(caseId, { timeZone: time.timeZone, place, alone }, slots);
    await this.records.addChanges(caseId, {
      kind: 'moved',
      sessions: meant,
      ...(body.reason === undefined ? {} : { reason: body.reason }),
    });
    const news = newsOf(record, [id, ...but.filter((other) => other !== id)]);
    await this.news.record('session.moved', news, record.modality);
    this.news.tell(news);
    await this.news.write('moved', news);
    return {
      sessions: slots.map((slot) => ({
        id: slot.id,
        version: versions.get(slot.id) ?? 0,
        start: slot.start,
      })),
    };
  }

  async cancel(
    actor: Actor,
    at: { readonly caseId: CaseId; readonly id: string; readonly version: number },
    body: CancelSession,
  ): Promise<SessionsScheduled> {
    const { caseId, id } = at;
    await this.ground.toChange(actor, caseId);
    await this.sessions.holdCalendar();
    const series = await this.sessions.holdSeries(caseId, id, at.version);
    const now = this.ground.clock.now();
    const meant = orThrow(scopeOfChange(body.scope, series, id, now));
    const noticeAt = body.noticeAt ?? now;
    if (Date.parse(noticeAt) > Date.parse(now)) throw fieldProblem('noticeAt', SessionProblem.notice);
    const record = await this.sessions.get(caseId, id);
    const one = this.oneAlone(record, body);
    if (one) return this.cancelForOne(record, one, { ...body, noticeAt });
    const { lateCancelHours } = await this.settings.read();
    const how = (start: Instant): Attendance =>
      body.by === 'clinician' ? 'clinician_cancelled' : cancellation(start, noticeAt, lateCancelHours);
    const versions = await this.sessions.cancel(
      caseId,
      meant.map((session) => session.id),
    );
    const said = record.people.filter(({ booked }) => booked);
    await this.records.take(
      caseId,
      meant.flatMap((session) =>
        said.map(({ participantId }) => ({
          sessionId: session.id,
          participantId,
          attendance: how(session.start),
        })),
      ),
    );
    await this.records.addChanges(caseId, changeOf('cancelled', meant, { ...body, noticeAt }));
    const news = newsOf(record, [id, ...meant.map((session) => session.id).filter((other) => other !== id)]);
    await this.news.record('session.cancelled', news, record.modality);
    this.news.tell(news);
    await this.news.write('cancelled', { ...news, people: said });
    return {
      sessions: meant.map((session) => ({
        id: session.id,
        version: versions.get(session.id) ?? 0,
        start: session.start,
      })),
    };
  }

  /** Who cancels for themselves alone, while others of a joint session stay booked. */
  private oneAlone(record: SessionRecord, body: CancelSession): SessionRecord['people'][number] | undefined {
    if (body.participantId === undefined) return undefined;
    const person = record.people.find(({ participantId }) => participantId === body.participantId);
    if (!person) throw notFound();
    if (body.by !== 'participant' || body.scope !== 'this' || !person.booked)
      throw new ProblemException(SessionProblem.moveNotAllowed, {
        participantId: [{ code: SessionProblem.moveNotAllowed }],
      });
    const others = record.people.filter((other) => other !== person && other.booked);
    return isJoint(record.modality) && others.length > 0 ? person : undefined;
  }

  private async cancelForOne(
    record: SessionRecord,
    person: SessionRecord['people'][number],
    body: CancelSession & { readonly noticeAt: Instant },
  ): Promise<SessionsScheduled> {
    const { id, caseId } = record;
    const { participantId, clientId } = person;
    const { lateCancelHours } = await this.settings.read();
    const start = record.start.toISOString();
    const attendance = cancellation(start, body.noticeAt, lateCancelHours);
    const version = await this.sessions.touch(caseId, id, record.version);
    await this.sessions.release(caseId, id, participantId);
    await this.records.take(caseId, [{ sessionId: id, participantId, attendance }]);
    await this.records.addChanges(caseId, changeOf('cancelled_by_one', [{ id, start }], body));
    const news: NewsOf = { ...newsOf(record, [id]), people: [{ participantId, clientId }] };
    await this.news.record('session.cancelled-by-one', news, attendance);
    // The others hear of it from their clinician, or not at all.
    this.news.tell(news);
    await this.news.write('cancelled', news);
    return { sessions: [{ id, version, start }] };
  }
}

function newsOf(record: SessionRecord, ids: readonly string[]): NewsOf {
  return {
    caseId: record.caseId,
    ids,
    clinicianIds: record.clinicians.map(({ accountId }) => accountId),
    people: record.people,
  };
}

function changeOf(
  kind: 'cancelled' | 'cancelled_by_one',
  sessions: readonly { readonly id: string; readonly start: Instant }[],
  { by, participantId, noticeAt, reason }: CancelSession,
) {
  return {
    kind,
    sessions,
    cancelledBy: by,
    ...(participantId === undefined ? {} : { participantId }),
    ...(by === 'participant' && noticeAt !== undefined ? { noticeAt } : {}),
    ...(reason === undefined ? {} : { reason }),
  };
}
