import {
  refuse,
  SharedProblem,
  succeed,
  type Instant,
  type Outcome,
  type Problem,
} from '@reknit/shared/model';
import { HomeworkProblem } from '../vocabulary/homework-problem';
import { HomeworkStatus, type HeldFor, type QualityRating } from '../vocabulary/homework-status';
import type { DueResolved } from './due-date';

/** What a person's part in a piece of homework can be asked to do. */
export const MOVES = [
  'open',
  'submit',
  'report',
  'accept',
  'return',
  'close',
  'pause',
  'resume',
  'decline',
  'withdraw',
  'extend',
] as const;
export type Move = (typeof MOVES)[number];

/** Every status but lapsed: that one is never written down, it follows from the time. */
export type WrittenStatus = Exclude<HomeworkStatus, 'lapsed'>;

/** Where one participation stands: what the rules read. */
export interface Standing {
  readonly status: WrittenStatus;
  readonly pausedFrom: 'assigned' | 'in_progress' | null;
  readonly lapseAt: Instant;
  /** How often answers were submitted. Who has answered once never lapses. */
  readonly entryCount: number;
  /** It rests, and going on is not its person's to decide. */
  readonly heldFor?: HeldFor | null;
  /** What it was before it was held. */
  readonly heldFrom?: 'assigned' | 'in_progress' | 'paused' | null;
  readonly heldAt?: Instant | null;
}

export interface StandingPatch {
  readonly status: WrittenStatus;
  readonly pausedFrom?: 'assigned' | 'in_progress' | null;
  readonly openedAt?: Instant;
  readonly submittedAt?: Instant;
  readonly reviewedAt?: Instant;
  readonly endedAt?: Instant;
  readonly quality?: QualityRating;
  readonly entryCount?: number;
  readonly dueAt?: Instant;
  readonly lapseAt?: Instant;
  /** The call to look at it has been answered. */
  readonly attention?: null;
  readonly attentionAt?: null;
  readonly heldFor?: HeldFor | null;
  readonly heldFrom?: 'assigned' | 'in_progress' | 'paused' | null;
  readonly heldAt?: Instant | null;
}

export type Moved = Outcome<StandingPatch, Problem<HomeworkProblem | SharedProblem>>;

const { assigned, inProgress, submitted, reviewed, closed, paused, lapsed, declined, withdrawn } =
  HomeworkStatus;

/**
 * Which move leads from where to where; what is not here is refused. Declined, withdrawn and closed are final. A person
 * has to open homework to know whether they want it, so it can be declined until it is submitted.
 */
const TRANSITIONS: Readonly<
  Record<Move, Partial<Readonly<Record<HomeworkStatus, WrittenStatus | 'as before'>>>>
> = {
  open: { [assigned]: inProgress, [inProgress]: inProgress },
  submit: { [inProgress]: submitted },
  report: { [submitted]: submitted, [reviewed]: submitted },
  accept: { [submitted]: reviewed },
  return: { [submitted]: inProgress },
  close: { [reviewed]: closed },
  pause: { [assigned]: paused, [inProgress]: paused, [paused]: paused },
  resume: { [paused]: 'as before' },
  decline: { [assigned]: declined, [inProgress]: declined, [paused]: declined },
  withdraw: { [assigned]: withdrawn, [inProgress]: withdrawn, [paused]: withdrawn, [lapsed]: withdrawn },
  extend: { [assigned]: assigned, [inProgress]: inProgress, [paused]: paused, [lapsed]: inProgress },
};

/**
 * What stands at a moment: as written, or lapsed once due and grace have passed without an answer. Lapsed describes; it
 * does not judge.
 *
 * @example
 * statusAt({ status: 'assigned', pausedFrom: null, lapseAt: '2026-03-01T00:00:00.000Z', entryCount: 0 }, '2026-03-02T00:00:00.000Z')
 * // 'lapsed'
 */
export function statusAt(standing: Omit<Standing, 'pausedFrom'>, now: Instant): HomeworkStatus {
  const waits = standing.status === assigned || standing.status === inProgress;
  return waits && standing.entryCount === 0 && now > standing.lapseAt ? lapsed : standing.status;
}

/** Whether a move is possible at a moment: what the browser offers and the server allows. */
export function allows(standing: Standing, move: Move, now: Instant): boolean {
  return TRANSITIONS[move][statusAt(standing, now)] !== undefined;
}

const NOT_HELD = { heldFor: null, heldFrom: null, heldAt: null } as const;
const ANSWERED = { attention: null, attentionAt: null } as const;

function moved(
  standing: Standing,
  move: Move,
  now: Instant,
  more: Omit<StandingPatch, 'status'> = {},
): Moved {
  const from = statusAt(standing, now);
  const to = TRANSITIONS[move][from];
  if (to === undefined) return refuse({ code: refusalOf(move, from) });
  return succeed({ status: to === 'as before' ? (standing.pausedFrom ?? assigned) : to, ...more });
}

function refusalOf(move: Move, from: HomeworkStatus): HomeworkProblem {
  if (move !== 'submit') return HomeworkProblem.moveNotAllowed;
  if (from === lapsed) return HomeworkProblem.lapsed;
  return ANSWERED_ONCE.includes(from) ? HomeworkProblem.alreadySubmitted : HomeworkProblem.moveNotAllowed;
}

/** The person reads it for the first time. Opening again changes nothing. */
export function open(standing: Standing, now: Instant): Moved {
  return moved(standing, 'open', now, standing.status === assigned ? { openedAt: now } : {});
}

/**
 * Whether a draft may be saved, and whether saving opens it. Nothing anybody typed is turned away, not while it rests and
 * not after it has lapsed; only what was handed in, or is over, has no draft any more.
 */
export function write(
  standing: Standing,
  now: Instant,
): Outcome<{ readonly opens: boolean }, Problem<HomeworkProblem>> {
  const status = statusAt(standing, now);
  if (WRITABLE.includes(status)) return succeed({ opens: status === assigned });
  return refuse({
    code: ANSWERED_ONCE.includes(status) ? HomeworkProblem.alreadySubmitted : HomeworkProblem.moveNotAllowed,
  });
}

const WRITABLE: readonly HomeworkStatus[] = [assigned, inProgress, paused, lapsed];
const ANSWERED_ONCE: readonly HomeworkStatus[] = [submitted, reviewed, closed];

/** Answers are handed in. After it has lapsed they wait in the draft until the clinician gives more time. */
export function submit(standing: Standing, now: Instant): Moved {
  return moved(standing, 'submit', now, { submittedAt: now, entryCount: standing.entryCount + 1 });
}

/** What came to pass later is told: the answers stand again before whoever reviews them, with that. What was put away stays so. */
export function report(standing: Standing, now: Instant): Moved {
  return moved(standing, 'report', now, { submittedAt: now, entryCount: standing.entryCount + 1 });
}

/** The clinician has read the answers and rates how well the work was done. */
export function accept(standing: Standing, quality: QualityRating, now: Instant): Moved {
  return moved(standing, 'accept', now, { reviewedAt: now, quality, ...ANSWERED });
}

/** The clinician asks for another look; the person goes on from their own answers. */
export function giveBack(standing: Standing, now: Instant): Moved {
  return moved(standing, 'return', now, { reviewedAt: now, ...ANSWERED });
}

export function close(standing: Standing, now: Instant): Moved {
  return moved(standing, 'close', now, { endedAt: now, ...ANSWERED });
}

/** Rests until resumed; it cannot lapse meanwhile. Pausing again changes nothing. */
export function pause(standing: Standing, now: Instant): Moved {
  const from = standing.status === inProgress ? inProgress : assigned;
  return moved(standing, 'pause', now, {
    pausedFrom: standing.status === paused ? standing.pausedFrom : from,
  });
}

/** Back to where it was when it was paused. What is held is not available at the moment, and nothing says why. */
export function resume(standing: Standing, now: Instant): Moved {
  if (standing.heldFor) return refuse({ code: SharedProblem.notOpen });
  return moved(standing, 'resume', now, { pausedFrom: null });
}

/** The person does not want to. No reason is asked for. */
export function decline(standing: Standing, now: Instant): Moved {
  return moved(standing, 'decline', now, {
    endedAt: now,
    pausedFrom: null,
    ...(standing.heldFor && NOT_HELD),
  });
}

export function withdraw(standing: Standing, now: Instant): Moved {
  return moved(standing, 'withdraw', now, {
    endedAt: now,
    pausedFrom: null,
    ...(standing.heldFor && NOT_HELD),
    ...ANSWERED,
  });
}

/** A new due moment. What has lapsed opens again. */
export function extend(standing: Standing, due: DueResolved, now: Instant): Moved {
  return moved(standing, 'extend', now, { dueAt: due.dueAt, lapseAt: due.lapseAt });
}

/**
 * Whether a part can be held: what is still to be done and has not lapsed. What was handed in, or is over, is not touched, and
 * what is held already stays held for its first reason.
 */
export function mayHold(standing: Standing, now: Instant): boolean {
  const live: readonly HomeworkStatus[] = [assigned, inProgress, paused];
  return !standing.heldFor && live.includes(statusAt(standing, now));
}

/**
 * Rests until somebody else lets it go on: joint work is stopped, or the care team wants to talk first. Somebody's own pause is
 * kept underneath.
 *
 * @example
 * hold({ status: 'assigned', pausedFrom: null, lapseAt: '2026-03-01T00:00:00.000Z', entryCount: 0 }, 'gate', '2026-02-01T00:00:00.000Z')
 * // { ok: true, value: { status: 'paused', pausedFrom: 'assigned', heldFor: 'gate', heldFrom: 'assigned', heldAt: '2026-02-01T00:00:00.000Z' } }
 */
export function hold(standing: Standing, heldFor: HeldFor, now: Instant): Moved {
  if (!mayHold(standing, now)) return refuse({ code: HomeworkProblem.moveNotAllowed });
  const from = standing.status === paused ? paused : standing.status === inProgress ? inProgress : assigned;
  const pausedFrom = from === paused ? standing.pausedFrom : from;
  return succeed({ status: paused, pausedFrom, heldFor, heldFrom: from, heldAt: now });
}

/** What is held goes on as it was; the time it was held is given back, so that nobody lapses by it. */
export function letGo(standing: Standing, now: Instant): Moved {
  const { heldFor, heldFrom, heldAt } = standing;
  if (!heldFor || !heldFrom || !heldAt) return refuse({ code: HomeworkProblem.moveNotAllowed });
  const rested = Date.parse(now) - Date.parse(heldAt);
  return succeed({
    status: heldFrom,
    pausedFrom: heldFrom === paused ? standing.pausedFrom : null,
    lapseAt: new Date(Date.parse(standing.lapseAt) + rested).toISOString(),
    ...NOT_HELD,
  });
}
