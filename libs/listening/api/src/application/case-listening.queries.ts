import { Injectable } from '@nestjs/common';
import { Cases } from '@reknit/cases/api';
import { AssignedWork } from '@reknit/homework/api';
import {
  cycleOf,
  facilitatorMovesOf,
  roleOf,
  RoundStatus,
  type CaseListening,
  type RoundForTeam,
  type RoundWords,
  type TeamPerson,
  type TeamTurn,
} from '@reknit/listening/model';
import { AuditTrail, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import { SharedProblem, type CaseId } from '@reknit/shared/model';
import { CaseRounds, type CaseRound, type CaseTurn } from '../persistence/case-rounds';
import { instantOf } from '../persistence/instants';
import type { SeatRecord } from '../persistence/round-row';
import { WordsQueries } from '../persistence/words.queries';
import { figuresOf, promptsFor, rowOf, stillOpenOf, type CaseFacts } from './case-figures-of-rounds';
import { TeamRounds } from './facilitating';

/** The rounds of a case for its care team. */
@Injectable()
export class CaseListeningQueries {
  constructor(
    private readonly cases: Cases,
    private readonly rounds: CaseRounds,
    private readonly work: AssignedWork,
    private readonly trail: AuditTrail,
  ) {}

  async read(actor: Actor, caseId: CaseId): Promise<CaseListening> {
    await this.cases.requireInScope(actor, caseId);
    this.trail.about({ caseId, subjectType: 'case', subjectId: caseId });
    const facts = await this.factsOf(caseId);
    const people = (await this.cases.participantsOf(actor, caseId)).map(({ id, givenName }) => ({
      participantId: id,
      name: givenName,
    }));
    const given = await this.work.openFor(caseId, 'listening');
    return {
      people,
      rounds: facts.rounds.map((round) => rowOf(round, facts)),
      figures: figuresOf(
        facts,
        people.map(({ participantId }) => participantId),
      ),
      prompts: promptsFor(facts),
      stillOpen: stillOpenOf(facts),
      parked: (await this.rounds.parked(caseId)).map((row) => ({ ...row, at: instantOf(row.at) })),
      startable: given
        .filter(({ participants }) => participants.length > 1)
        .map(({ homeworkId, participants }) => ({
          homeworkId,
          people: participants.map(({ givenName }) => givenName),
        })),
    };
  }

  async factsOf(caseId: CaseId, roundId?: string): Promise<CaseFacts> {
    return {
      rounds: await this.rounds.rounds(caseId, roundId),
      turns: await this.rounds.turns(caseId, roundId),
      privately: await this.rounds.privateOf(caseId, roundId),
      acts: await this.rounds.acts(caseId, roundId),
    };
  }
}

/** One round for the care team. Its words are a question of their own, and where they are not shared the answer is no. */
@Injectable()
export class TeamRoundQueries {
  constructor(
    private readonly team: TeamRounds,
    private readonly listening: CaseListeningQueries,
    private readonly words: WordsQueries,
  ) {}

  async read(actor: Actor, id: string): Promise<RoundForTeam> {
    const { caseId } = await this.team.toRead(actor, id);
    const facts = await this.listening.factsOf(caseId, id);
    const [round] = facts.rounds;
    if (!round) throw new ProblemException(SharedProblem.notFound);
    const { appreciations } = await this.words.notesOf(round);
    const { standing } = round;
    return {
      id,
      version: round.version,
      caseId,
      row: rowOf(round, facts),
      relationType: round.relationType,
      status: standing.status,
      step: standing.step ?? undefined,
      cycle: cycleOf(standing),
      cycles: round.settings.roundsTarget,
      turn: standing.turn,
      turnsPerFloor: round.settings.turnsPerFloor,
      people: round.seats.map((seat) => ({
        ...personOf(round, seat, facts),
        appreciation: appreciations.find(({ by }) => by === seat.participantId)?.text,
      })),
      turns: facts.turns.map(turnOf),
      timeOut: standing.timeOut ?? undefined,
      may: [...facilitatorMovesOf(standing), ...(mayReview(round) ? (['review'] as const) : [])],
      wordsShared: round.wordsShared,
    };
  }

  /** AL-8: the one place where somebody who may see the round is told no. */
  async wordsOf(actor: Actor, id: string): Promise<RoundWords> {
    const round = await this.team.toRead(actor, id);
    if (!round.wordsShared) throw new ProblemException(SharedProblem.notAllowed);
    return this.words.ofRound(round);
  }
}

const ENDED: readonly RoundStatus[] = [RoundStatus.submitted, RoundStatus.stopped, RoundStatus.abandoned];

function mayReview({ standing, reviewedAt }: CaseRound): boolean {
  return ENDED.includes(standing.status) && reviewedAt === undefined;
}

function personOf({ standing }: CaseRound, seat: SeatRecord, { privately }: CaseFacts): TeamPerson {
  const own = privately.filter(({ participantId }) => participantId === seat.participantId);
  const debrief = own.find((row) => row.kind === 'debrief');
  return {
    participantId: seat.participantId,
    name: seat.givenName,
    role: roleOf(standing, seat.participantId),
    here: seat.entered,
    readiness: own.flatMap((row) =>
      row.kind === 'readiness' ? [{ at: instantOf(row.at), ...row.content }] : [],
    ),
    feltHeard: own.flatMap((row) =>
      row.kind === 'felt_heard' ? [{ at: instantOf(row.at), value: row.content.value }] : [],
    ),
    debrief: debrief?.kind === 'debrief' ? { ...debrief.content, at: instantOf(debrief.at) } : undefined,
  };
}

function turnOf(turn: CaseTurn): TeamTurn {
  return {
    turnNumber: turn.number,
    cycle: turn.cycle,
    speakerId: turn.speakerId,
    listenerId: turn.listenerId,
    accuracy: turn.accuracy,
    loops: turn.loops,
    validated: turn.validated,
    marks: turn.marks,
    stillOpen: turn.stillOpen,
    passed: turn.passed,
    speakSeconds: turn.speakSeconds,
  };
}
