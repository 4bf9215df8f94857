import { Injectable } from '@nestjs/common';
import { Cases, SafetyGate } from '@reknit/cases/api';
import { AssignedWork, type AssignedPiece } from '@reknit/homework/api';
import {
  ListeningProblem,
  readSettings,
  RoundStatus,
  RoundWay,
  topicRefused,
  waysFor,
  type RoundSettings,
  type StartInRoom,
  type StartRound,
} from '@reknit/listening/model';
import { AuditTrail, notFound, ProblemException, Transactions, type Actor } from '@reknit/shared/api-kernel';
import { SharedProblem, type CaseId, type Saved } from '@reknit/shared/model';
import { NewRoundRepository, type NewRound } from '../persistence/new-round.repository';
import { Seating } from './seating';

/** Beginning a round, from homework that was given. */
@Injectable()
export class StartingRounds {
  constructor(
    private readonly work: AssignedWork,
    private readonly gate: SafetyGate,
    private readonly seating: Seating,
    private readonly transactions: Transactions,
    private readonly trail: AuditTrail,
  ) {}

  async start(actor: Actor, body: StartRound): Promise<Saved> {
    const piece = await this.work.requireMine(actor, body.participationId);
    this.trail.about({ caseId: piece.caseId, subjectType: 'participation', subjectId: body.participationId });
    if (piece.kind !== 'listening') throw notFound();
    const settings = readSettings(piece.settings, piece.relationType);
    if (!waysFor(piece.participants.length, settings).includes(body.way))
      throw new ProblemException(ListeningProblem.wayNotOffered);
    this.refuseTopic(piece, settings, body);
    await this.requireOpen(piece, body.way);
    await this.requireEverybody(piece);
    const solo = body.way === RoundWay.solo;
    return this.begin(piece, {
      way: body.way,
      settings,
      status: solo ? RoundStatus.privateDebrief : RoundStatus.scheduled,
      topic: settings.topic ?? (settings.topicSource === 'clinician' ? undefined : body.topic),
      label: solo ? body.label : undefined,
      hostClientId: body.way === RoundWay.oneDevice ? actor.clientId : undefined,
    });
  }

  private refuseTopic(
    { relationType }: AssignedPiece,
    settings: RoundSettings,
    { notFor = [] }: StartRound,
  ): void {
    const rules = { family: relationType === 'family', pastHurtUnlocked: settings.pastHurtUnlocked };
    if (topicRefused(notFor, rules)) throw new ProblemException(ListeningProblem.saveForSession);
  }

  /** Held, ended or not open: one neutral refusal for all of it. Practice alone is nobody's joint work. */
  async requireOpen({ caseId, participants, held, ended }: AssignedPiece, way: RoundWay): Promise<void> {
    if (held || ended) throw new ProblemException(SharedProblem.notOpen);
    if (way === RoundWay.solo) return;
    await this.gate.requireOpen(
      caseId,
      participants.map(({ participantId }) => participantId),
    );
  }

  /**
   * Nobody is seated who declined. To the others they are still waited for, so the refusal is the neutral one; the care team
   * knows, and gives it to those who want it.
   */
  private async requireEverybody({ caseId, homeworkId, participants }: AssignedPiece): Promise<void> {
    const open = await this.transactions.asSystem(() => this.work.openFor(caseId, 'listening'));
    const willing = open.find((one) => one.homeworkId === homeworkId)?.participants.length ?? 0;
    if (willing < participants.length) throw new ProblemException(SharedProblem.notOpen);
  }

  begin(piece: AssignedPiece, round: Omit<NewRound, 'piece' | 'people'>): Promise<Saved> {
    return this.transactions.asSystem(() => this.seating.begin(piece, round));
  }
}

/** A clinician begins one in the room and leads it. */
@Injectable()
export class StartingInRoom {
  constructor(
    private readonly cases: Cases,
    private readonly work: AssignedWork,
    private readonly starting: StartingRounds,
    private readonly rounds: NewRoundRepository,
    private readonly trail: AuditTrail,
  ) {}

  async start(actor: Actor, caseId: CaseId, body: StartInRoom): Promise<Saved> {
    await this.cases.requireToChange(actor, caseId);
    const given = await this.work.openFor(caseId, 'listening');
    const piece = given.find(({ homeworkId }) => homeworkId === body.homeworkId);
    if (!piece) throw notFound();
    this.trail.about({ caseId, subjectType: 'homework', subjectId: piece.homeworkId });
    if (piece.participants.length < 2) throw new ProblemException(ListeningProblem.wayNotOffered);
    await this.starting.requireOpen(piece, RoundWay.inRoom);
    // Another one that is under way is gone on with or ended first.
    if (await this.rounds.openOf(piece.homeworkId)) throw new ProblemException(SharedProblem.conflict);
    return this.starting.begin(piece, {
      way: RoundWay.inRoom,
      settings: readSettings(piece.settings, piece.relationType),
      status: RoundStatus.scheduled,
      topic: body.topic,
    });
  }
}
