import { MoveKind, RoundStatus, type RoundRoom } from '@reknit/listening/model';

/** What the page of a room shows one person now: their own step, or where the round stands without them. */
export const RoomStep = {
  take: 'take',
  enter: 'enter',
  topic: 'topic',
  ready: 'ready',
  say: 'say',
  reflect: 'reflect',
  check: 'check',
  sense: 'sense',
  guess: 'guess',
  mark: 'mark',
  floor: 'floor',
  appreciate: 'appreciate',
  debrief: 'debrief',
  timedOut: 'timed-out',
  rest: 'rest',
  handOver: 'hand-over',
  watch: 'watch',
  ended: 'ended',
} as const;
export type RoomStep = (typeof RoomStep)[keyof typeof RoomStep];

type Facts = Pick<RoundRoom, 'may' | 'status' | 'topic' | 'waitingFor' | 'device' | 'step'>;

/** Own steps by the move that does them, in the order in which they are looked for. */
const OWN: readonly (readonly [MoveKind, RoomStep])[] = [
  [MoveKind.take, RoomStep.take],
  [MoveKind.enter, RoomStep.enter],
  [MoveKind.say, RoomStep.say],
  [MoveKind.reflect, RoomStep.reflect],
  [MoveKind.check, RoomStep.check],
  [MoveKind.makeSense, RoomStep.sense],
  [MoveKind.guessFeeling, RoomStep.guess],
  [MoveKind.markGuess, RoomStep.mark],
  [MoveKind.closeFloor, RoomStep.floor],
  [MoveKind.appreciate, RoomStep.appreciate],
  [MoveKind.debrief, RoomStep.debrief],
];

const OVER: readonly RoundStatus[] = [
  RoundStatus.privateDebrief,
  RoundStatus.submitted,
  RoundStatus.reviewed,
  RoundStatus.stopped,
  RoundStatus.abandoned,
];

/**
 * Which step to show: what this person may do decides, never what the page believes about the round.
 *
 * @example stepOf({ may: ['say', 'stop'], status: 'speaking', waitingFor: 'me' }) // 'say'
 */
export function stepOf(room: Facts): RoomStep {
  const may = (kind: MoveKind) => room.may.includes(kind);
  const asked = may(MoveKind.ready) || may(MoveKind.pickTopic);
  const own = OWN.find(([kind]) => may(kind));
  if (own) return own[1];
  if (room.status === RoundStatus.timedOut) return RoomStep.timedOut;
  if (room.status === RoundStatus.suspended) return RoomStep.rest;
  if (asked && room.status === RoundStatus.readiness)
    return room.topic === undefined ? RoomStep.topic : RoomStep.ready;
  // Nothing of one's own is left to do here, so somebody else is waited for: the device goes on to them.
  if (may(MoveKind.handOver) && room.waitingFor !== 'nobody') return RoomStep.handOver;
  return OVER.includes(room.status) ? RoomStep.ended : RoomStep.watch;
}

/** Changes whenever the page shows something else: another step, another turn of it, or another try. */
export function placeOf(room: Facts & Pick<RoundRoom, 'turnNumber' | 'loops'>): string {
  return [stepOf(room), room.status, room.step ?? '', room.turnNumber, room.loops].join('·');
}
