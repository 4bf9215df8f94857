import type { ParticipantId } from '@reknit/shared/model';
import { LISTENING_LIMITS } from '../contract/limits';
import { RoundNotice, RoundStatus, RoundWay } from '../vocabulary/round-status';
import {
  effective,
  everySeat,
  floorsOf,
  seatOf,
  speakerOf,
  withSeat,
  type MoveFacts,
  type Moved,
  type Readiness,
  type RoundEntry,
  type RoundStanding,
} from './standing';
import { waitedFor } from './legal';

type Patch = Partial<RoundStanding>;

/** Nothing that belongs to a state that has ended goes along into the next. */
const CLEAN: Patch = {
  step: null,
  speakUntil: null,
  windowUntil: null,
  lapsedFrom: null,
  timeOut: null,
  notice: null,
};

/** Into another state, with its clocks set. */
export function into(
  standing: RoundStanding,
  status: RoundStatus,
  facts: MoveFacts,
  patch: Patch = {},
): RoundStanding {
  const next = { ...standing, ...CLEAN, ...patch, status, since: facts.now };
  return { ...next, speakUntil: speakUntil(next, facts), windowUntil: windowUntil(next, facts) };
}

/** Apart, each step has its window; together the speaker has a timer, unless timers are off or a clinician leads. */
function speakUntil(standing: RoundStanding, { now }: MoveFacts) {
  const { status, way, rules, holderId } = standing;
  if (status !== RoundStatus.speaking || !rules.timers || !TIMED.includes(way)) return null;
  // On one device the time begins when the speaker has it in their hands.
  if (way === RoundWay.oneDevice && holderId !== speakerOf(standing)?.participantId) return null;
  return new Date(Date.parse(now) + rules.speakSeconds * 1000).toISOString();
}

const TIMED: readonly RoundWay[] = [RoundWay.twoDevices, RoundWay.oneDevice, RoundWay.circle];
const WINDOWED: readonly RoundStatus[] = [
  RoundStatus.readiness,
  RoundStatus.speaking,
  RoundStatus.reflecting,
  RoundStatus.checking,
  RoundStatus.validating,
  RoundStatus.floorClosed,
  RoundStatus.jointClose,
];

function windowUntil(standing: RoundStanding, facts: MoveFacts) {
  if (standing.way !== RoundWay.async || !WINDOWED.includes(effective(standing))) return null;
  const ends = waitedFor(standing).map((id) => facts.windowEnd(id, standing.rules.windowHours));
  return ends.toSorted().at(-1) ?? null;
}

/** Somebody has done their part of what all are asked for: a turn that had lapsed has not any more. */
export function awake(standing: RoundStanding, facts: MoveFacts): RoundStanding {
  const woken = { ...standing, status: effective(standing), lapsedFrom: null };
  return { ...woken, windowUntil: windowUntil(woken, facts) };
}

/** Everybody is asked afresh how they are. */
export function askReadiness(standing: RoundStanding, facts: MoveFacts, patch: Patch = {}): RoundStanding {
  const asked = everySeat({ ...standing, attempt: standing.attempt + 1 }, { answered: false });
  return into(asked, RoundStatus.readiness, facts, patch);
}

/** Somebody has come in. Together, all must be there before anybody is asked; apart, one begins. */
export function enter(standing: RoundStanding, by: ParticipantId, facts: MoveFacts): Moved {
  if (standing.way === RoundWay.oneDevice)
    return {
      standing: into(standing, RoundStatus.lobby, facts, { holderId: by, passing: true }),
      entries: [],
    };
  const entered = withSeat(standing, by, { entered: true });
  return { standing: gathered(entered, facts), entries: [] };
}

function gathered(standing: RoundStanding, facts: MoveFacts): RoundStanding {
  const apart = standing.way === RoundWay.async;
  if (apart || standing.seats.every(({ entered }) => entered)) return askReadiness(standing, facts);
  return into(standing, RoundStatus.lobby, facts);
}

/** One device goes from hand to hand: the one it goes to shows who they are by their PIN, chosen the first time. */
export function take(standing: RoundStanding, by: ParticipantId, pin: string, facts: MoveFacts): Moved {
  const seat = seatOf(standing, by);
  const entries: readonly RoundEntry[] = seat?.hasPin ? [] : [{ kind: 'pin', pin }];
  const held = { ...withSeat(standing, by, { hasPin: true, entered: true }), passing: false };
  if (standing.status === RoundStatus.lobby) return { standing: gathered(held, facts), entries };
  return { standing: { ...held, speakUntil: speakUntil(held, facts) }, entries };
}

export function handOver(standing: RoundStanding, to: ParticipantId): RoundStanding {
  return { ...standing, holderId: to, passing: true };
}

/** Calm enough, willing, and not too hot: asked of everybody, told to nobody. */
export function isReady({ calm, willing, topicHeat }: Readiness, heatLimit: number): boolean {
  return willing && calm > LISTENING_LIMITS.calmNeeded && topicHeat <= heatLimit;
}

/**
 * One person's answers. When they are the last, the floor opens, or it does not: for whatever reason, everybody reads the
 * same "not right now". Nothing is decided before all have answered, so nobody learns more than that.
 */
export function answerReadiness(
  standing: RoundStanding,
  by: ParticipantId,
  answer: Readiness,
  facts: MoveFacts,
): Moved {
  const { calm, willing, topicHeat } = answer;
  const entries: RoundEntry[] = [{ kind: 'readiness', attempt: standing.attempt, calm, willing, topicHeat }];
  const answered = withSeat(standing, by, { answered: true });
  if (!answered.seats.every((seat) => seat.answered)) return { standing: awake(answered, facts), entries };
  const all = [answer, ...facts.othersReady];
  if (!all.every((one) => isReady(one, standing.rules.heatLimit)))
    return { standing: notRightNow(answered, facts), entries };
  const opened = openFloor(answered, facts);
  return { standing: opened.standing, entries: [...entries, ...opened.entries] };
}

function notRightNow(standing: RoundStanding, facts: MoveFacts): RoundStanding {
  const out = everySeat(standing, { entered: false, answered: false });
  return into(out, RoundStatus.scheduled, facts, {
    notice: RoundNotice.notRightNow,
    holderId: null,
    passing: false,
  });
}

/** The floor opens, unless joint work has closed meanwhile: asked again for every floor, and told in neutral words. */
export function openFloor(standing: RoundStanding, facts: MoveFacts): Moved {
  const at = standing.floor === 0 ? { ...standing, floor: 1 } : standing;
  if (!facts.gateOpen) return { standing: notAvailable(at, facts), entries: [] };
  if (at.floor > floorsOf(at)) return { standing: into(at, RoundStatus.jointClose, facts), entries: [] };
  if (at.turn >= at.rules.turnsPerFloor)
    return { standing: into(at, RoundStatus.floorClosed, facts), entries: [] };
  return openTurn(at, facts);
}

export function openTurn(standing: RoundStanding, facts: MoveFacts): Moved {
  const patch = { turn: standing.turn + 1, turnNumber: standing.turnNumber + 1, loops: 0, guesses: 0 };
  return {
    standing: into(standing, RoundStatus.speaking, facts, patch),
    entries: [{ kind: 'turn_opened' }],
  };
}

export function notAvailable(standing: RoundStanding, facts: MoveFacts): RoundStanding {
  return into(interrupted(standing), RoundStatus.suspended, facts, { notice: RoundNotice.notAvailable });
}

/** A turn that was broken off is taken again from its beginning, as a turn of its own. */
export function interrupted(standing: RoundStanding): RoundStanding {
  const status = standing.lapsedFrom ?? standing.status;
  const broken: readonly RoundStatus[] = [
    RoundStatus.speaking,
    RoundStatus.reflecting,
    RoundStatus.checking,
    RoundStatus.validating,
  ];
  return broken.includes(status) ? { ...standing, turn: standing.turn - 1 } : standing;
}
