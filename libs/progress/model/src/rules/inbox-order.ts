import type { InboxItem, InboxKind } from '../contract/today';

/**
 * What a therapist is needed for, in order of need: risk and safety, disputes, what is to be reviewed, what is not
 * written or signed, what waits for a co-signature, and what is asked for otherwise. Every kind stands in exactly one.
 */
export const IN_ORDER_OF_NEED = [
  [
    'risk-flag.overdue',
    'risk-flag.high',
    'risk-flag.open',
    'risk-flag.confirm',
    'risk-flag.to-close',
    'emergency.to-review',
    'safety.not-safe-now',
    'boundary.not-safe-now',
    'listening.not-safe',
    'felt_unsafe',
    'safety.positive-screen',
    'safety.ask-in-person',
    'boundary.safety-follow-up',
    'listening.unsure-if-safe',
    'felt_worse',
    'attention',
    'amends.pressured',
    'consent.no-treatment',
    'consent.withdrawn',
    'people.left',
    'people.asked-to-pause',
  ],
  ['commitment.disputed', 'slip.repeated', 'slip.serious', 'boundary.not-holding'],
  [
    'safety.screens-to-read',
    'amends.second-review',
    'amends.review',
    'apology.review',
    'boundary.to-review',
    'to_review',
    'amends.answered',
  ],
  ['session.partial-undecided', 'session.attendance-missing', 'note.returned', 'note.overdue'],
  ['note.to-cosign'],
  [
    'note.amendment-asked',
    'policy.missing',
    'policy.unsigned',
    'transparency.renewal-to-review',
    'amends.choose-after-leaving',
    'amends.delivery',
    'amends.resume',
    'amends.plan-review',
    'sharing.held-for-session',
    'safety.screens-due',
    'safety.screen-unanswered',
    'boundary.overlap',
    'boundary.review-overdue',
    'boundary.restate',
    'lapsed',
    'declined',
    'invitation_expired',
  ],
] as const satisfies readonly (readonly InboxKind[])[];

const LEVELS: readonly InboxItem['level'][] = ['red', 'amber', 'plain'];
const NEEDS: readonly (readonly InboxKind[])[] = IN_ORDER_OF_NEED;

/**
 * The order in which a therapist is needed: what is red before everything else, then by need; within one need what is
 * amber first, then by kind, and within a kind whoever has waited longest.
 *
 * @example
 * [{ level: 'plain', kind: 'to_review', … }, { level: 'red', kind: 'felt_unsafe', … }].sort(byUrgency)[0].kind // 'felt_unsafe'
 */
export function byUrgency(one: InboxItem, other: InboxItem): number {
  const [mine, theirs] = [placeOf(one), placeOf(other)];
  for (const [at, place] of mine.entries()) {
    const difference = place - (theirs[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.since === other.since ? compare(one.id, other.id) : compare(one.since, other.since);
}

/** Red or not, the need, the level, and the kind within its need. */
function placeOf({ level, kind }: InboxItem): readonly number[] {
  const need = NEEDS.findIndex((kinds) => kinds.includes(kind));
  return [level === 'red' ? 0 : 1, need, LEVELS.indexOf(level), NEEDS[need]?.indexOf(kind) ?? 0];
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
