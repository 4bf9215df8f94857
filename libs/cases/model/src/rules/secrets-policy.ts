import type { ParticipantId } from '@reknit/shared/model';
import type { PolicyGap } from '../contract/case-views';
import type { ParticipantState } from '../vocabulary/case-words';
import { hasEnded } from './participant-lifecycle';

/** One person of a case, and whether they have signed the version that counts or waits. */
export interface PolicySigner {
  readonly participantId: ParticipantId;
  readonly state: ParticipantState;
  readonly minor: boolean;
  readonly signed: boolean;
}

/**
 * What a case still lacks of how confidences are held, before the work may start: with more than one person in it, a version
 * signed by each adult. Somebody who is only invited counts, for they are written about from the first day; whoever has gone
 * does not, and a minor is not asked. Undefined when nothing is missing. Source: couples and family records.
 *
 * @param proposed some version is in force or waits for signatures
 * @example
 * policyGap(false, [{ participantId: 'a', state: 'active', minor: false, signed: false }]) // undefined
 */
export function policyGap(proposed: boolean, people: readonly PolicySigner[]): PolicyGap | undefined {
  const present = people.filter(({ state }) => !hasEnded(state));
  const adults = present.filter(({ minor }) => !minor);
  if (present.length < 2 || adults.length === 0) return undefined;
  const unsigned = adults.filter(({ signed }) => !proposed || !signed);
  return unsigned.length === 0
    ? undefined
    : { proposed, unsigned: unsigned.map(({ participantId }) => participantId) };
}
