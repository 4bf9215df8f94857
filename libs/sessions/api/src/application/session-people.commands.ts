import { Injectable } from '@nestjs/common';
import { changedCompany, peopleFit, SessionProblem, type ChangePeople } from '@reknit/sessions/model';
import { ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { SessionCompany } from '../persistence/session-company';
import { SessionRecords } from '../persistence/session-records';
import type { SessionRecord } from '../persistence/session-row';
import { SessionRepository } from '../persistence/session.repository';
import { SessionGround } from './session-ground';
import type { SessionAt } from './session-holding.commands';
import { SessionNews, type NewsOf } from './session-news';

type Person = NewsOf['people'][number];

/** Who comes to a session that is arranged, and who holds it: of this one alone, until attendance is taken. */
@Injectable()
export class SessionPeople {
  constructor(
    private readonly ground: SessionGround,
    private readonly sessions: SessionRepository,
    private readonly company: SessionCompany,
    private readonly records: SessionRecords,
    private readonly news: SessionNews,
  ) {}

  async change(actor: Actor, at: SessionAt, body: ChangePeople): Promise<Saved> {
    const { caseId, id, version: expected } = at;
    await this.ground.toSchedule(actor, caseId);
    await this.sessions.holdCalendar();
    await this.sessions.holdSeries(caseId, id, expected);
    const record = await this.sessions.get(caseId, id);
    if (record.state !== 'scheduled') throw new ProblemException(SessionProblem.moveNotAllowed);
    const people = await this.ground.people(actor, caseId, body.participantIds);
    const code = SessionProblem.peopleDoNotFit;
    if (!peopleFit(body.modality, people.length))
      throw new ProblemException(code, { participantIds: [{ code }] });
    await this.ground.requireTeam(caseId, body.clinicianIds);
    const before = {
      participantIds: record.people.map(({ participantId }) => participantId),
      clinicianIds: record.clinicians.map(({ accountId }) => accountId),
    };
    const changed = changedCompany(before, body);
    const slot = { start: record.start.toISOString(), end: record.end.toISOString() };
    const taken = {
      participantIds: changed.added,
      clinicianIds: body.clinicianIds.filter((one) => !before.clinicianIds.includes(one)),
    };
    await this.ground.requireFree([slot], taken, { zone: record.timeZone, but: [id] });
    const added = people.filter((one) => changed.added.includes(one.id));
    const version = await this.company.change(
      caseId,
      id,
      {
        modality: body.modality,
        off: changed.takenOff,
        added,
        ...(changed.clinicians && { clinicianIds: body.clinicianIds }),
      },
      expected,
    );
    const off = record.people.filter(({ participantId }) => changed.takenOff.includes(participantId));
    await this.keep(record, changed);
    await this.tell(record, body, {
      added: added.map((one) => ({ participantId: one.id, clientId: one.clientId })),
      off,
    });
    return { id, version };
  }

  private async keep(record: SessionRecord, changed: ReturnType<typeof changedCompany>): Promise<void> {
    const { caseId } = record;
    const sessions = [{ id: record.id, start: record.start.toISOString() }];
    for (const participantId of changed.takenOff)
      await this.records.addChanges(caseId, { kind: 'person_taken_off', sessions, participantId });
    for (const participantId of changed.added)
      await this.records.addChanges(caseId, { kind: 'person_added', sessions, participantId });
    if (changed.clinicians) await this.records.addChanges(caseId, { kind: 'clinicians_changed', sessions });
  }

  /** Open pages of everybody it was or is with; a letter only to whoever was added or taken off, while it is still to come. */
  private async tell(
    record: SessionRecord,
    { clinicianIds, modality }: ChangePeople,
    { added, off }: { readonly added: readonly Person[]; readonly off: SessionRecord['people'] },
  ): Promise<void> {
    const news = {
      caseId: record.caseId,
      ids: [record.id],
      clinicianIds: [...new Set([...record.clinicians.map(({ accountId }) => accountId), ...clinicianIds])],
      people: [...record.people, ...added],
    };
    await this.news.record('session.people-changed', { ...news, people: [] }, modality);
    this.news.tell(news);
    if (record.start.getTime() <= this.ground.clock.epochMillis()) return;
    await this.news.write('arranged', { ...news, people: added });
    await this.news.write('cancelled', { ...news, people: off.filter(({ booked }) => booked) });
  }
}
