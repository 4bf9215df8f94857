import type { CaseListening, CaseRoundRow, RoundForTeam } from '@reknit/listening/model';

export const PEOPLE = [
  { participantId: 'p-ines', name: 'Ines' },
  { participantId: 'p-marek', name: 'Marek' },
] as const;

export function aRow(over: Partial<CaseRoundRow> = {}): CaseRoundRow {
  return {
    id: 'r1',
    way: 'two_devices',
    status: 'submitted',
    topic: 'Messages late at night',
    startedAt: '2026-03-01T18:00:00.000Z',
    completed: true,
    cycles: 1,
    turns: 3,
    timeOutsBy: [],
    lapsed: 0,
    firstAccuracy: 6,
    finalAccuracy: 7,
    ...over,
  };
}

/** The worked floor of the exercise: three turns, four tries after "not quite", one left as still open. */
export function aCaseOfRounds(over: Partial<CaseListening> = {}): CaseListening {
  const at = '2026-03-01T18:30:00.000Z';
  const person = (participantId: string, feltHeard: number) => ({
    participantId,
    firstAccuracy: 6,
    finalAccuracy: 7,
    talkShare: 50,
    calm: [{ roundId: 'r1', at, before: 5, after: 7 }],
    feltHeard: [
      { roundId: 'r0', at, value: 3 },
      { roundId: 'r1', at, value: feltHeard },
    ],
    defensiveMoments: [],
  });
  return {
    people: PEOPLE,
    rounds: [aRow({ id: 'r2', status: 'stopped', stoppedBy: 'p-marek', completed: false }), aRow()],
    figures: {
      rounds: 2,
      roundsDone: 1,
      stops: 1,
      timeOuts: 0,
      turns: 3,
      clarifyLoops: 4,
      loopsPerTurn: 1.3,
      validated: { done: 2, of: 3 },
      perPerson: [person('p-ines', 8), person('p-marek', 6)],
      uneven: true,
    },
    prompts: [{ code: 'stuck', participantId: 'p-marek' }],
    stillOpen: [{ roundId: 'r1', turnNumber: 3, topic: 'messages with J', speakerId: 'p-ines', at }],
    parked: [],
    startable: [{ homeworkId: 'h1', people: ['Ines', 'Marek'] }],
    ...over,
  };
}

export function aRoundForTeam(over: Partial<RoundForTeam> = {}): RoundForTeam {
  const person = (participantId: string, name: string) => ({
    participantId,
    name,
    role: 'speaker' as const,
    here: true,
    readiness: [{ at: '2026-03-01T18:00:00.000Z', calm: 6, willing: true, topicHeat: 3 }],
    feltHeard: [],
  });
  return {
    id: 'r1',
    version: 12,
    caseId: 'case-1',
    row: aRow(),
    relationType: 'romantic',
    status: 'submitted',
    cycle: 1,
    cycles: 1,
    turn: 3,
    turnsPerFloor: 3,
    people: [person('p-ines', 'Ines'), { ...person('p-marek', 'Marek'), role: 'listener' }],
    turns: [
      {
        turnNumber: 1,
        cycle: 1,
        speakerId: 'p-ines',
        listenerId: 'p-marek',
        accuracy: [5, 8],
        loops: 1,
        validated: true,
        marks: ['yes'],
        stillOpen: false,
        passed: false,
      },
    ],
    may: [],
    wordsShared: false,
    ...over,
  };
}
