import type { RelationType } from '@reknit/shared/model';
import type { RoundSettings } from '../contract/round-settings';
import { TOPIC_CARDS, type NotFor } from '../vocabulary/round-status';

/**
 * Whether a topic is kept for the session: violence, something the other does not know, being under the influence or a
 * child listening always; a hurt of the past in a family unless the clinician has unlocked it.
 *
 * @example topicRefused(['past_hurt'], { family: true, pastHurtUnlocked: true }) // false
 */
export function topicRefused(
  notFor: readonly NotFor[],
  { family, pastHurtUnlocked }: { readonly family: boolean; readonly pastHurtUnlocked: boolean } = {
    family: false,
    pastHurtUnlocked: false,
  },
): boolean {
  return notFor.some((one) => one !== 'past_hurt' || (family && !pastHurtUnlocked));
}

/** @example topicCards('romantic', { intimacyCard: false }).includes('intimacy') // false */
export function topicCards(
  relationType: RelationType,
  { intimacyCard }: Pick<RoundSettings, 'intimacyCard'>,
): readonly string[] {
  return TOPIC_CARDS[relationType].filter((card) => card !== 'intimacy' || intimacyCard);
}
