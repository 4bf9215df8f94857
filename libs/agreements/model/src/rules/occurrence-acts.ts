import { refuse, succeed, type Instant, type Outcome, type Problem } from '@reknit/shared/model';
import { COMMITMENT_LIMITS } from '../contract/commitment-limits';
import { CommitmentProblem } from '../vocabulary/commitment-problem';
import type { ExcusePolicy } from '../vocabulary/commitment-words';
import type {
  CorrectionReason,
  CorrectionTo,
  ExcuseReason,
  OccurrenceActor,
  OccurrenceReason,
  OccurrenceState,
  Resolution,
} from '../vocabulary/occurrence-words';
import type { OccurrenceFacts, OccurrenceStep, OccurrenceTerms } from './occurrence';
import { minutesLater } from './schedule';

type Done = Outcome<OccurrenceStep, Problem<CommitmentProblem>>;
const no = (code: CommitmentProblem): Done => refuse({ code });
const KEPT: readonly OccurrenceState[] = ['kept', 'kept_late'];
const TOLD: readonly OccurrenceState[] = ['kept', 'kept_late', 'missed'];

/**
 * What was reported was not so. Its author may put it right, and so may the care team; the earlier word stays in the
 * record. What two people see differently, and what a conversation has settled, is not corrected from one side.
 *
 * @example correct(kept, { to: 'missed', reason: 'remembered_wrongly' }, 'author', now) // … { state: 'missed' }
 */
export function correct(
  { state, resolution }: OccurrenceFacts,
  { to, reason }: { readonly to: CorrectionTo; readonly reason: CorrectionReason },
  actor: 'author' | 'clinician',
  now: Instant,
): Done {
  if (state === 'disputed') return no(CommitmentProblem.disputeOpen);
  if (resolution !== null) return no(CommitmentProblem.alreadySettled);
  const open = TOLD.includes(state) || (state === 'excused' && actor === 'clinician');
  if (!open || state === to) return no(CommitmentProblem.moveNotAllowed);
  return succeed({
    patch: { state: to, reported: true, keptAt: null, doneLateAt: null },
    event: { kind: 'corrected', actor, at: now, from: state, to, reason },
  });
}

const MAY_EXCUSE: Readonly<Record<ExcusePolicy, readonly OccurrenceActor[]>> = {
  none: [],
  clinician_only: ['clinician'],
  mutual: ['clinician', 'author', 'other'],
};
const EXCUSABLE: readonly OccurrenceState[] = ['pending', 'due', 'not_reported', 'missed'];

/**
 * It is set aside and counts neither way: by whom the commitment allows it to, up to seven days after it was due.
 *
 * @example excuse(missed, { …, excusePolicy: 'clinician_only' }, { actor: 'author', reason: 'illness' }, now).ok // false
 */
export function excuse(
  occurrence: OccurrenceFacts,
  { excusePolicy }: Pick<OccurrenceTerms, 'excusePolicy'>,
  { actor, reason }: { readonly actor: OccurrenceActor; readonly reason: ExcuseReason },
  now: Instant,
): Done {
  const { state, dueAt, resolution } = occurrence;
  if (!MAY_EXCUSE[excusePolicy].includes(actor)) return no(CommitmentProblem.excuseNotAllowed);
  if (resolution !== null) return no(CommitmentProblem.alreadySettled);
  if (!EXCUSABLE.includes(state)) return no(CommitmentProblem.moveNotAllowed);
  if (now > lastExcuseAt(dueAt)) return no(CommitmentProblem.excuseTooLate);
  return succeed({
    patch: { state: 'excused', doneLateAt: null },
    event: { kind: 'excused', actor, at: now, from: state, to: 'excused', reason },
  });
}

/** Seven days after it was due, in elapsed time. */
export function lastExcuseAt(dueAt: Instant): Instant {
  return minutesLater(dueAt, COMMITMENT_LIMITS.excuseDays * 24 * 60);
}

export function mayExcuse(
  { state, dueAt, resolution }: OccurrenceFacts,
  policy: ExcusePolicy,
  actor: OccurrenceActor,
  now: Instant,
): boolean {
  const open = resolution === null && EXCUSABLE.includes(state) && now <= lastExcuseAt(dueAt);
  return open && MAY_EXCUSE[policy].includes(actor);
}

/** The other person says that they have seen it. Nobody is ever asked to. */
export function see(
  { state }: OccurrenceFacts,
  { confirmation }: Pick<OccurrenceTerms, 'confirmation'>,
  now: Instant,
): Done {
  if (confirmation !== 'other_may_confirm') return no(CommitmentProblem.confirmNotAsked);
  return remark('seen', state, now);
}

/** A note to oneself that something was noticed: a private count, never shown to its author. */
export function notice({ state }: OccurrenceFacts, now: Instant): Done {
  return remark('noticed', state, now);
}

function remark(kind: 'seen' | 'noticed', state: OccurrenceState, now: Instant): Done {
  if (!KEPT.includes(state)) return no(CommitmentProblem.moveNotAllowed);
  return succeed({ patch: {}, event: { kind, actor: 'other', at: now, from: state, to: state } });
}

/**
 * "Did not happen", against a report that it did. From here only a conversation with the clinician goes on; the product
 * does not decide who is right.
 */
export function dispute({ state, resolution }: OccurrenceFacts, now: Instant): Done {
  if (resolution !== null) return no(CommitmentProblem.alreadySettled);
  if (state !== 'kept' && state !== 'kept_late') return no(CommitmentProblem.moveNotAllowed);
  return succeed({
    patch: { state: 'disputed', heldAs: state },
    event: {
      kind: 'disputed',
      actor: 'other',
      at: now,
      from: state,
      to: 'disputed',
      reason: 'did_not_happen',
    },
  });
}

/**
 * What the conversation came to: as it was reported, missed, or left open. What was left open can be taken up again.
 *
 * @example resolve({ …, state: 'disputed', heldAs: 'kept_late' }, 'resolved_kept', now) // … { state: 'kept_late' }
 */
export function resolve(occurrence: OccurrenceFacts, resolution: Resolution, now: Instant): Done {
  const { state, heldAs } = occurrence;
  if (state !== 'disputed') return no(CommitmentProblem.moveNotAllowed);
  if (occurrence.resolution === resolution) return no(CommitmentProblem.alreadySettled);
  const to = {
    resolved_kept: heldAs ?? 'kept',
    resolved_missed: 'missed',
    left_open: 'disputed',
  } as const satisfies Record<Resolution, OccurrenceState>;
  const after = to[resolution];
  const closed = after === 'disputed' ? {} : { heldAs: null };
  const missed = after === 'missed' ? { keptAt: null } : {};
  return succeed({
    patch: { state: after, resolution, ...closed, ...missed },
    event: {
      kind: 'resolved',
      actor: 'clinician',
      at: now,
      from: state,
      to: after,
      reason: 'conversation',
    },
  });
}

/** Called off before it was due: it counts neither way. What is due already runs its course. */
export function cancel(
  { state }: OccurrenceFacts,
  by: { readonly actor: OccurrenceActor; readonly reason: OccurrenceReason },
  now: Instant,
): Done {
  if (state !== 'pending') return no(CommitmentProblem.moveNotAllowed);
  return succeed({
    patch: { state: 'cancelled' },
    event: { kind: 'cancelled', ...by, at: now, from: state, to: 'cancelled' },
  });
}
