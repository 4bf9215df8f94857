import {
  accuracyOf,
  isUneven,
  promptsOf,
  RoundStatus,
  talkShares,
  validationOf,
  type CaseRoundRow,
  type ListeningFigures,
  type ListeningPrompt,
  type PersonListening,
  type RoundReading,
  type StillOpen,
} from '@reknit/listening/model';
import type { ParticipantId } from '@reknit/shared/model';
import type { ActRow, CaseRound, CaseTurn, PrivateRow } from '../persistence/case-rounds';
import { instantOf } from '../persistence/instants';

/** What figures of a case are made of. Rounds newest first, the rest oldest first. */
export interface CaseFacts {
  readonly rounds: readonly CaseRound[];
  readonly turns: readonly CaseTurn[];
  readonly privately: readonly PrivateRow[];
  readonly acts: readonly ActRow[];
}

const DONE: readonly RoundStatus[] = [
  RoundStatus.privateDebrief,
  RoundStatus.submitted,
  RoundStatus.reviewed,
];
const isStop = ({ kind }: ActRow) => kind.endsWith('stop');
const isTimeOut = ({ kind }: ActRow) => kind.endsWith('timeOut');

export function rowOf(round: CaseRound, facts: CaseFacts): CaseRoundRow {
  const turns = facts.turns.filter(({ roundId }) => roundId === round.id);
  const acts = facts.acts.filter(({ roundId }) => roundId === round.id);
  const accuracy = accuracyOf(turns);
  return {
    id: round.id,
    way: round.standing.way,
    status: round.standing.status,
    topic: round.topic,
    label: round.label,
    startedAt: round.createdAt,
    endedAt: round.endedAt,
    inTime: round.inTime,
    completed: round.standing.completed,
    cycles: new Set(turns.map(({ cycle }) => cycle)).size,
    turns: turns.length,
    stoppedBy: acts.find(isStop)?.participantId ?? undefined,
    timeOutsBy: acts.filter(isTimeOut).flatMap(({ participantId }) => participantId ?? []),
    lapsed: acts.filter(({ kind }) => kind === 'clock.lapsed').length,
    firstAccuracy: accuracy.first,
    finalAccuracy: accuracy.final,
    safety: safetyOf(round.id, facts),
  };
}

function safetyOf(roundId: string, { privately }: CaseFacts): CaseRoundRow['safety'] {
  const said = privately.flatMap((row) =>
    row.roundId === roundId && row.kind === 'debrief' ? [row.content.safe] : [],
  );
  if (said.includes('no')) return 'no';
  return said.includes('unsure') ? 'unsure' : undefined;
}

export function figuresOf(facts: CaseFacts, people: readonly ParticipantId[]): ListeningFigures {
  const { rounds, turns, acts } = facts;
  const accuracy = accuracyOf(turns);
  const shares = talkShares(turns);
  return {
    rounds: rounds.length,
    roundsDone: rounds.filter(({ standing }) => DONE.includes(standing.status) && standing.completed).length,
    stops: acts.filter(isStop).length,
    timeOuts: acts.filter(isTimeOut).length,
    turns: turns.length,
    clarifyLoops: accuracy.loops,
    loopsPerTurn: accuracy.loopsPerTurn,
    validated: validationOf(turns),
    perPerson: people.map((id) => personOf(id, facts, shares)),
    uneven: isUneven(turns),
  };
}

function personOf(
  participantId: ParticipantId,
  { turns, privately }: CaseFacts,
  shares: ReadonlyMap<ParticipantId, number>,
): PersonListening {
  const listened = accuracyOf(turns.filter(({ listenerId }) => listenerId === participantId));
  const own = privately.filter((row) => row.participantId === participantId);
  const debriefs = own.flatMap((row) => (row.kind === 'debrief' ? [row] : []));
  const at = (row: PrivateRow) => ({ roundId: row.roundId, at: instantOf(row.at) });
  return {
    participantId,
    firstAccuracy: listened.first,
    finalAccuracy: listened.final,
    talkShare: shares.get(participantId),
    calm: calmOf(own),
    feltHeard: debriefs.map((row) => ({ ...at(row), value: row.content.feltHeard })),
    defensiveMoments: debriefs.map((row) => ({ ...at(row), value: row.content.defensiveMoments })),
  };
}

/** Before: the first answer of a round. After: how calm they say they stayed. */
function calmOf(own: readonly PrivateRow[]): PersonListening['calm'] {
  const rounds = [...new Set(own.map(({ roundId }) => roundId))];
  return rounds.flatMap((roundId) => {
    const of = own.filter((row) => row.roundId === roundId);
    const first = of.find((row) => row.kind === 'readiness');
    if (first?.kind !== 'readiness') return [];
    const debrief = of.find((row) => row.kind === 'debrief');
    const after = debrief?.kind === 'debrief' ? debrief.content.stayedCalm : undefined;
    return [{ roundId, at: instantOf(first.at), before: first.content.calm, after }];
  });
}

export function promptsFor({ rounds, turns, privately }: CaseFacts): readonly ListeningPrompt[] {
  const finished = rounds.toReversed().filter(({ standing }) => DONE.includes(standing.status));
  const readings: readonly RoundReading[] = finished.map(({ id }) => ({
    accuracy: accuracyOf(turns.filter(({ roundId }) => roundId === id)).final,
    people: privately.flatMap((row) =>
      row.roundId === id && row.kind === 'debrief'
        ? [
            {
              participantId: row.participantId,
              feltHeard: row.content.feltHeard,
              defensiveMoments: row.content.defensiveMoments,
            },
          ]
        : [],
    ),
  }));
  return promptsOf(readings);
}

/** Turns that were left open, newest first. */
export function stillOpenOf({ rounds, turns }: CaseFacts): readonly StillOpen[] {
  return turns
    .filter(({ stillOpen }) => stillOpen)
    .map((turn) => ({
      roundId: turn.roundId,
      turnNumber: turn.number,
      topic: rounds.find(({ id }) => id === turn.roundId)?.topic,
      speakerId: turn.speakerId,
      at: instantOf(turn.at),
    }))
    .toReversed();
}
