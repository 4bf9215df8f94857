import {
  cycleOf,
  effective,
  LISTENING_LIMITS,
  MoveKind,
  movesOf,
  roleOf,
  RoundStatus,
  RoundWay,
  topicCards,
  turnOf,
  waitedFor,
  type RoomPerson,
  type RoundRoom,
  type RoundStanding,
  type Spoken,
  type TurnSoFar,
} from '@reknit/listening/model';
import { PRESENCE_TIMES, type Instant, type ParticipantId } from '@reknit/shared/model';
import type { RoundRecord, SeatRecord } from '../persistence/round-row';
import { isShared } from './round-moves';

export interface RoomFacts {
  readonly now: Instant;
  /** Whose room it is: on one device, of whoever holds it. */
  readonly me: SeatRecord;
  /** Looks on from their own account while one device is shared: may only end it. */
  readonly onlooker: boolean;
  readonly lastSeen: ReadonlyMap<ParticipantId, Instant>;
  readonly turn?: TurnSoFar;
  readonly draft?: string;
  readonly notes: { readonly parked: readonly Spoken[]; readonly appreciations: readonly Spoken[] };
  readonly suggestedTopic?: string;
}

/**
 * The room as one person may see it, made key by key. Calm, heat, "felt heard" and debriefs are in none of it, nor is who
 * asked for a pause or an end; while a shared device is on its way it shows no words at all.
 */
export function roomOf(round: RoundRecord, facts: RoomFacts): RoundRoom {
  const { standing, settings } = round;
  const passing = standing.way === RoundWay.oneDevice && standing.passing;
  const others = round.seats.filter(({ participantId }) => participantId !== facts.me.participantId);
  return {
    id: round.id,
    version: round.version,
    way: standing.way,
    status: standing.status,
    step: standing.step ?? undefined,
    relationType: round.relationType,
    topic: round.topic,
    label: round.label,
    notice: standing.notice ?? undefined,
    me: personOf(round, facts.me, facts),
    others: others.map((seat) => personOf(round, seat, facts)),
    cycle: cycleOf(standing),
    cycles: settings.roundsTarget,
    turn: standing.turn,
    turns: settings.turnsPerFloor,
    turnNumber: standing.turnNumber,
    loops: standing.loops,
    maxClarify: settings.maxClarify,
    may: mayOf(round, facts),
    waitingFor: waitingFor(standing, facts.me.participantId),
    ...(passing ? { parked: [], appreciations: [] } : wordsOf(standing, facts)),
    ...clocksOf(round),
    device: deviceOf(round),
    completed: standing.completed,
    wordsReadBy: round.wordsShared ? 'participants_and_team' : 'participants',
    topicCards: topicCards(round.relationType, settings),
    suggestedTopic: facts.suggestedTopic,
  };
}

function mayOf(round: RoundRecord, { me, onlooker }: RoomFacts): RoundRoom['may'] {
  const all = movesOf(round.standing, me.participantId);
  const may = isShared(round) ? all : all.filter((kind) => kind !== MoveKind.handOver);
  return onlooker ? may.filter((kind) => kind === 'stop' || kind === 'debrief') : may;
}

function personOf({ standing }: RoundRecord, seat: SeatRecord, { now, lastSeen }: RoomFacts): RoomPerson {
  const seen = lastSeen.get(seat.participantId);
  const recent =
    seen !== undefined && Date.parse(now) - Date.parse(seen) <= PRESENCE_TIMES.holdsSeconds * 1000;
  return {
    participantId: seat.participantId,
    name: seat.givenName,
    role: roleOf(standing, seat.participantId),
    here: standing.way === RoundWay.oneDevice ? seat.entered : recent,
    done: doneOf(standing, seat),
  };
}

function doneOf(standing: RoundStanding, seat: SeatRecord): boolean {
  switch (effective(standing)) {
    case RoundStatus.scheduled:
    case RoundStatus.lobby:
      return seat.entered;
    case RoundStatus.readiness:
      return seat.answered;
    case RoundStatus.jointClose:
      return seat.closed;
    case RoundStatus.privateDebrief:
    case RoundStatus.stopped:
      return seat.debriefed;
    default:
      return false;
  }
}

function waitingFor(standing: RoundStanding, me: ParticipantId): RoundRoom['waitingFor'] {
  const waited = waitedFor(standing);
  if (waited.length === 0) return 'nobody';
  if (!waited.includes(me)) return 'other';
  return waited.length > 1 ? 'both' : 'me';
}

const WITH_TURN: readonly RoundStatus[] = [
  RoundStatus.speaking,
  RoundStatus.reflecting,
  RoundStatus.checking,
  RoundStatus.validating,
  RoundStatus.floorClosed,
];
const AFTER: readonly RoundStatus[] = [
  RoundStatus.privateDebrief,
  RoundStatus.submitted,
  RoundStatus.reviewed,
];

function wordsOf(standing: RoundStanding, { turn, draft, notes, me }: RoomFacts) {
  const speaks = turnOf(standing) === 'speaker' && roleOf(standing, me.participantId) === 'speaker';
  return {
    now: WITH_TURN.includes(effective(standing)) ? turn : undefined,
    draft: effective(standing) === RoundStatus.speaking && speaks ? draft : undefined,
    parked: notes.parked,
    appreciations: AFTER.includes(standing.status) ? notes.appreciations : [],
  };
}

function clocksOf({ standing, settings }: RoundRecord) {
  const { min, max } = LISTENING_LIMITS.timeOutMinutes;
  const { speakUntil, windowUntil, timeOut } = standing;
  return {
    speakTimer:
      speakUntil === null
        ? undefined
        : {
            from: fromOf(speakUntil, settings.speakSeconds),
            until: speakUntil,
            graceSeconds: LISTENING_LIMITS.graceSeconds,
          },
    windowUntil: windowUntil ?? undefined,
    timeOut: timeOut ?? undefined,
    timeOutMinutes: { min, max: Math.min(max, settings.timeOut.max), default: settings.timeOut.default },
  };
}

function fromOf(until: Instant, seconds: number): Instant {
  return new Date(Date.parse(until) - seconds * 1000).toISOString();
}

function deviceOf({ standing, seats }: RoundRecord): RoundRoom['device'] {
  if (!isShared({ standing, seats }) || standing.holderId === null) return undefined;
  const holder = seats.find(({ participantId }) => participantId === standing.holderId);
  return { holderId: standing.holderId, passing: standing.passing, choosesPin: holder?.hasPin === false };
}
