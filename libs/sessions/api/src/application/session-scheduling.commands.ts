import { Injectable } from '@nestjs/common';
import {
  chosenSlot,
  overlap,
  peopleFit,
  repeatedDays,
  SessionProblem,
  slotOf,
  type ScheduleSession,
  type SessionsScheduled,
  type Slot,
} from '@reknit/sessions/model';
import { IdSource, orThrow, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import { SessionRecords } from '../persistence/session-records';
import { SessionRepository } from '../persistence/session.repository';
import { SessionGround } from './session-ground';
import { SessionNews } from './session-news';

/** Arranging sessions: one, or a series of which every one fits or none is arranged. */
@Injectable()
export class SessionScheduling {
  constructor(
    private readonly ground: SessionGround,
    private readonly sessions: SessionRepository,
    private readonly records: SessionRecords,
    private readonly news: SessionNews,
    private readonly ids: IdSource,
  ) {}

  async schedule(actor: Actor, caseId: CaseId, body: ScheduleSession): Promise<SessionsScheduled> {
    await this.ground.toSchedule(actor, caseId);
    const people = await this.ground.people(actor, caseId, body.participantIds);
    const code = SessionProblem.peopleDoNotFit;
    if (!peopleFit(body.modality, people.length))
      throw new ProblemException(code, { participantIds: [{ code }] });
    await this.ground.requireTeam(caseId, body.clinicianIds);
    await this.ground.requirePlace(body.place);
    const slots = this.slotsOf(body);
    await this.sessions.holdCalendar();
    const { clinicianIds, participantIds, place, time, modality } = body;
    const taken = {
      clinicianIds,
      participantIds,
      ...(place.roomId === undefined ? {} : { roomId: place.roomId }),
    };
    await this.ground.requireFree(slots, taken, { zone: time.timeZone });
    const seriesId = await this.seriesOf(actor, caseId, body);
    const made = slots.map((slot) => ({ ...slot, id: this.ids.next() }));
    const { serviceType } = body;
    const sessions = { caseId, timeZone: time.timeZone, modality, place, slots: made, clinicianIds, people };
    await this.sessions.add(
      {
        ...sessions,
        ...(seriesId === undefined ? {} : { seriesId }),
        ...(serviceType === undefined ? {} : { serviceType }),
      },
      actor.accountId,
      this.ground.clock.now(),
    );
    await this.records.addChanges(caseId, { kind: 'scheduled', sessions: made });
    const news = {
      caseId,
      ids: made.map(({ id }) => id),
      clinicianIds,
      people: people.map(({ id, clientId }) => ({ participantId: id, clientId })),
    };
    await this.news.record('session.scheduled', news, modality);
    this.news.tell(news);
    await this.news.write('arranged', news);
    return {
      ...(seriesId === undefined ? {} : { seriesId }),
      sessions: made.map(({ id, start }) => ({ id, version: 1, start })),
    };
  }

  private slotsOf({ time, repeat }: ScheduleSession): readonly Slot[] {
    const first = orThrow(chosenSlot(time, this.ground.clock.now()));
    if (repeat === undefined) return [first];
    const slots = orThrow(repeatedDays(time.on, repeat)).map((on) => slotOf({ ...time, on }));
    const code = SessionProblem.repeatInvalid;
    if (slots.some((slot, index) => slots[index + 1] && overlap(slot, slots[index + 1] as Slot)))
      throw new ProblemException(code, { repeat: [{ code: 'overlaps-itself' }] });
    return slots;
  }

  private async seriesOf(
    actor: Actor,
    caseId: CaseId,
    { repeat }: ScheduleSession,
  ): Promise<string | undefined> {
    if (repeat === undefined) return undefined;
    const id = this.ids.next();
    await this.sessions.addSeries({ id, caseId, ...repeat }, actor.accountId, this.ground.clock.now());
    return id;
  }
}
