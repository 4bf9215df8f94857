import type { RoomPerson, RoundRoom } from '@reknit/listening/model';

export const INES: RoomPerson = {
  participantId: 'p-ines',
  name: 'Ines',
  role: 'speaker',
  here: true,
  done: false,
};
export const MAREK: RoomPerson = { ...INES, participantId: 'p-marek', name: 'Marek', role: 'listener' };

/** A room as Ines sees it while she speaks, unless said otherwise. */
export function aRoom(over: Partial<RoundRoom> = {}): RoundRoom {
  return {
    id: 'r1',
    version: 7,
    way: 'two_devices',
    status: 'speaking',
    relationType: 'romantic',
    topic: 'Messages late at night',
    me: INES,
    others: [MAREK],
    cycle: 1,
    cycles: 2,
    turn: 1,
    turns: 3,
    turnNumber: 1,
    loops: 0,
    maxClarify: 3,
    may: ['say', 'timeOut', 'parkIt', 'stop'],
    waitingFor: 'me',
    timeOutMinutes: { min: 20, max: 1440, default: 30 },
    parked: [],
    appreciations: [],
    completed: false,
    wordsReadBy: 'participants',
    topicCards: ['money', 'phones'],
    ...over,
  };
}

/** The same room from the other side. */
export function asMarek(over: Partial<RoundRoom> = {}): RoundRoom {
  return aRoom({
    me: MAREK,
    others: [INES],
    may: ['timeOut', 'parkIt', 'stop'],
    waitingFor: 'other',
    ...over,
  });
}

export const SAID: NonNullable<RoundRoom['now']> = {
  said: 'When the phone lights up I feel sick.',
  saidAloud: false,
  reflectedAloud: false,
  feelings: [],
  marks: [],
  stillOpen: false,
};
