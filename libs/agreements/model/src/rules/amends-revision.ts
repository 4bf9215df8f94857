import { refuse, succeed, type Outcome, type Problem } from '@reknit/shared/model';
import { AmendsProblem } from '../vocabulary/amends-problem';
import type { AmendsRevisionState } from '../vocabulary/amends-words';

/** What happens to one version of the text, first one or later one alike. */
export const REVISION_EVENTS = [
  'submit',
  'return',
  'approve',
  'edit',
  'offer',
  'take_effect',
  'supersede',
  'drop',
] as const;
export type RevisionEvent = (typeof REVISION_EVENTS)[number];

const MOVES: Readonly<
  Record<AmendsRevisionState, Partial<Readonly<Record<RevisionEvent, AmendsRevisionState>>>>
> = {
  draft: { submit: 'in_review', drop: 'dropped' },
  in_review: { return: 'returned', approve: 'approved', drop: 'dropped' },
  returned: {},
  /** An approval is void as soon as the text is opened again: the text goes on in a new draft. */
  approved: { offer: 'offered', take_effect: 'in_force', edit: 'dropped', drop: 'dropped' },
  offered: { take_effect: 'in_force', edit: 'dropped', drop: 'dropped' },
  in_force: { supersede: 'superseded' },
  superseded: {},
  dropped: {},
};

/**
 * @example moveRevision('approved', 'edit') // { ok: true, value: 'dropped' }
 * @example moveRevision('in_force', 'edit').ok // false: what is in force is never edited in place
 */
export function moveRevision(
  state: AmendsRevisionState,
  event: RevisionEvent,
): Outcome<AmendsRevisionState, Problem<AmendsProblem>> {
  const to = MOVES[state][event];
  return to ? succeed(to) : refuse({ code: AmendsProblem.moveNotAllowed });
}
