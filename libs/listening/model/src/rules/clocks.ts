import type { Instant, ParticipantId } from '@reknit/shared/model';
import { LISTENING_LIMITS } from '../contract/limits';
import { RoundStatus, RoundWay } from '../vocabulary/round-status';
import { waitedFor } from './legal';
import { into } from './opening';
import { plusMinutes } from './quiet-hours';
import { abandon, rest } from './resting';
import {
  effective,
  everySeat,
  LIVE,
  speakerOf,
  withSeat,
  type MoveFacts,
  type RoundEntry,
  type RoundStanding,
} from './standing';
import { say } from './turns';

/** How long something rests before it is left: a week. */
const REST_MINUTES = 7 * 24 * 60;

const { speaking, timedOut, suspended, lobby, turnLapsed } = RoundStatus;

/** The timer and the seconds after it have passed. */
export function timeIsUp({ speakUntil }: RoundStanding, now: Instant): boolean {
  if (speakUntil === null) return false;
  return Date.parse(now) >= Date.parse(speakUntil) + LISTENING_LIMITS.graceSeconds * 1000;
}

/** The end of the time cuts nothing off: what was typed is what was said. Who typed nothing was speaking. */
export function whatWasTyped(draft: string | undefined): {
  readonly text?: string;
  readonly spoken: boolean;
} {
  const text = draft?.trim();
  return text ? { text, spoken: false } : { spoken: true };
}

export interface ClockFacts extends MoveFacts {
  /** When each person was last seen in the room; absent: not since they came in, if at all. */
  readonly lastSeen: ReadonlyMap<ParticipantId, Instant>;
}

export interface Elapsed {
  readonly standing: RoundStanding;
  readonly entries: readonly RoundEntry[];
  /** In whose name the entries are. */
  readonly by?: ParticipantId;
  /** Whose turn has just lapsed: each is reminded once. */
  readonly nudge: readonly ParticipantId[];
  readonly why?: 'time_out' | 'rested' | 'away' | 'lapsed';
}

/**
 * What time alone does to a round. Asking twice at the same moment changes nothing the second time.
 *
 * @returns undefined where nothing has happened
 */
export function elapse(standing: RoundStanding, facts: ClockFacts): Elapsed | undefined {
  return (
    spokenOut(standing, facts) ??
    leftBehind(standing, facts) ??
    gone(standing, facts) ??
    lapsed(standing, facts)
  );
}

function spokenOut(standing: RoundStanding, facts: ClockFacts): Elapsed | undefined {
  if (effective(standing) !== speaking || !timeIsUp(standing, facts.now)) return undefined;
  const by = speakerOf(standing)?.participantId;
  if (by === undefined) return undefined;
  return { ...say(standing, by, whatWasTyped(facts.draft), facts), by, nudge: [] };
}

function leftBehind(standing: RoundStanding, facts: ClockFacts): Elapsed | undefined {
  const { now } = facts;
  if (standing.status === timedOut && standing.timeOut && now >= standing.timeOut.until)
    return { standing: abandon(standing, facts), entries: [], nudge: [], why: 'time_out' };
  if (standing.status === suspended && now >= plusMinutes(standing.since, REST_MINUTES))
    return { standing: abandon(standing, facts), entries: [], nudge: [], why: 'rested' };
  return undefined;
}

const TOGETHER: readonly RoundWay[] = [RoundWay.twoDevices, RoundWay.circle];

function gone(standing: RoundStanding, facts: ClockFacts): Elapsed | undefined {
  if (!TOGETHER.includes(standing.way) || !LIVE.includes(standing.status)) return undefined;
  const away = standing.seats.filter(
    ({ entered, participantId }) => entered && isAway(participantId, standing, facts),
  );
  if (away.length === 0) return undefined;
  if (standing.status !== lobby)
    return { standing: rest(standing, facts), entries: [], nudge: [], why: 'away' };
  const out = away.reduce((all, seat) => withSeat(all, seat.participantId, { entered: false }), standing);
  const empty = out.seats.every(({ entered }) => !entered);
  const next = empty ? into(everySeat(out, { entered: false }), RoundStatus.scheduled, facts) : out;
  return { standing: next, entries: [], nudge: [], why: 'away' };
}

/** More than ten minutes. Who has never been seen counts from when the state began. */
function isAway(id: ParticipantId, { since }: RoundStanding, { lastSeen, now }: ClockFacts): boolean {
  const seen = lastSeen.get(id) ?? since;
  return Date.parse(now) - Date.parse(seen) > LISTENING_LIMITS.awayMinutes * 60_000;
}

/** A window has passed: still theirs, with one reminder; passed again as long, it rests. */
function lapsed(standing: RoundStanding, facts: ClockFacts): Elapsed | undefined {
  if (standing.windowUntil === null || facts.now < standing.windowUntil) return undefined;
  if (standing.status === turnLapsed)
    return { standing: rest(standing, facts), entries: [], nudge: [], why: 'lapsed' };
  const nudge = waitedFor(standing);
  const again =
    nudge
      .map((id) => facts.windowEnd(id, standing.rules.windowHours))
      .toSorted()
      .at(-1) ?? null;
  const next = { ...standing, status: turnLapsed, lapsedFrom: standing.status, windowUntil: again };
  return { standing: next, entries: [], nudge, why: 'lapsed' };
}
