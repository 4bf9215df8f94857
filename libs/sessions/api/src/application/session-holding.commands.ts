import { Injectable } from '@nestjs/common';
import { SecretsPolicies } from '@reknit/cases/api';
import {
  isRemote,
  SessionProblem,
  takeAttendance,
  type ConfirmRemote,
  type MarkExercises,
  type SessionEvent,
  type TakeAttendance,
  mayAskWhere,
} from '@reknit/sessions/model';
import { fieldProblem, notFound, orThrow, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId, Saved } from '@reknit/shared/model';
import { SessionRecords } from '../persistence/session-records';
import type { SessionRecord } from '../persistence/session-row';
import { SessionRepository } from '../persistence/session.repository';
import { SessionGround } from './session-ground';
import { SessionNews } from './session-news';

export interface SessionAt {
  readonly caseId: CaseId;
  readonly id: string;
  readonly version: number;
}

const EVENT_OF = {
  held: 'session.held',
  partial: 'session.partial',
  not_held: 'session.not-held',
} as const satisfies Record<string, SessionEvent>;

/** Holding a session: who came, where they are, and what is opened in the room. */
@Injectable()
export class SessionHolding {
  constructor(
    private readonly ground: SessionGround,
    private readonly sessions: SessionRepository,
    private readonly records: SessionRecords,
    private readonly news: SessionNews,
    private readonly policies: SecretsPolicies,
  ) {}

  async takeAttendance(actor: Actor, at: SessionAt, body: TakeAttendance): Promise<Saved> {
    const record = await this.open(actor, at);
    const { caseId, id } = at;
    const taken = orThrow(
      takeAttendance(
        {
          modality: record.modality,
          state: record.state,
          start: record.start.toISOString(),
          participantIds: record.people.map(({ participantId }) => participantId),
          policyInForce: await this.policyHolds(actor, caseId),
        },
        body,
        this.ground.clock.now(),
      ),
    );
    const { actualStart, actualEnd } = body;
    if (
      actualEnd !== undefined &&
      (actualStart === undefined || Date.parse(actualEnd) <= Date.parse(actualStart))
    )
      throw fieldProblem('actualEnd', 'before-start');
    await this.sessions.settle(caseId, id, {
      ...taken,
      ...(actualStart === undefined ? {} : { actualStart }),
      ...(actualEnd === undefined ? {} : { actualEnd }),
    });
    await this.records.take(
      caseId,
      body.attendance.map((one) => ({ ...one, sessionId: id })),
    );
    const news = {
      caseId,
      ids: [id],
      clinicianIds: record.clinicians.map((one) => one.accountId),
      people: record.people,
    };
    if (taken.state !== record.state) await this.news.record(EVENT_OF[taken.state], news, record.modality);
    this.news.about(caseId, [id]);
    this.news.tell({ ...news, people: [] });
    return { id, version: at.version + 1 };
  }

  async confirm(
    actor: Actor,
    at: SessionAt,
    participantId: ParticipantId,
    body: ConfirmRemote,
  ): Promise<Saved> {
    const record = await this.open(actor, at);
    if (!record.people.some((one) => one.participantId === participantId)) throw notFound();
    if (!isRemote(record.medium)) throw new ProblemException(SessionProblem.notRemote);
    if (record.state === 'cancelled') throw new ProblemException(SessionProblem.moveNotAllowed);
    if (!mayAskWhere(record.start.toISOString(), this.ground.clock.now()))
      throw new ProblemException(SessionProblem.tooEarlyToAsk);
    await this.records.confirm(at.caseId, at.id, participantId, body);
    return this.touched(at);
  }

  async markExercises(actor: Actor, at: SessionAt, { homeworkIds }: MarkExercises): Promise<Saved> {
    const record = await this.open(actor, at);
    if (record.state === 'cancelled') throw new ProblemException(SessionProblem.moveNotAllowed);
    if (new Set(homeworkIds).size !== homeworkIds.length) throw fieldProblem('homeworkIds', 'twice');
    await this.records.mark(at.caseId, at.id, homeworkIds);
    return this.touched(at);
  }

  /** Held until the transaction ends, as it was when it was looked at. */
  private async open(actor: Actor, { caseId, id, version }: SessionAt): Promise<SessionRecord> {
    await this.ground.toChange(actor, caseId);
    await this.sessions.holdSeries(caseId, id, version);
    return this.sessions.get(caseId, id);
  }

  private async touched({ caseId, id, version }: SessionAt): Promise<Saved> {
    this.news.about(caseId, [id]);
    return { id, version: await this.sessions.touch(caseId, id, version) };
  }

  /** Between one person and the clinician nothing has to be agreed about the others. */
  private async policyHolds(actor: Actor, caseId: CaseId): Promise<boolean> {
    if ((await this.ground.inCare(actor, caseId)) < 2) return true;
    return (await this.policies.ofCase(actor, caseId)).kind !== undefined;
  }
}
