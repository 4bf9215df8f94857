import { RelationType } from '@reknit/shared/model';
import { BOUNDARY_DOMAINS, type BoundaryDomain, type ContactLevel } from '../vocabulary/boundary-words';

/** What comes up first between these people. Everything else stays open: the list only begins there. */
const OFTEN: Readonly<Record<RelationType, readonly BoundaryDomain[]>> = {
  romantic: [
    'space_and_privacy',
    'phones_and_online',
    'body_and_touch',
    'conflict_conduct',
    'words_and_tone',
  ],
  friendship: ['money', 'time', 'confidences', 'emotional_load'],
  family: ['time', 'family_and_friends', 'words_and_tone', 'substances', 'children', 'contact_level'],
};

/** Examples by code; the browser has the words, and none of one relation stands in another. */
const EXAMPLES: Readonly<Record<RelationType, readonly string[]>> = {
  romantic: ['reading-my-messages', 'raised-voice', 'late-talks', 'not-in-the-mood'],
  friendship: ['lending', 'last-minute-cancelling', 'gossip', 'emotional-load'],
  family: ['visits', 'holidays', 'advice', 'alcohol-at-gatherings', 'time-with-grandchildren'],
};

/**
 * The domains in the order they are offered between these people.
 *
 * @example boundaryDomainsFor('friendship')[0] // 'money'
 */
export function boundaryDomainsFor(relationType: RelationType): readonly BoundaryDomain[] {
  const first = OFTEN[relationType];
  return [...first, ...BOUNDARY_DOMAINS.filter((domain) => !first.includes(domain))];
}

/** @example boundaryExamplesFor('friendship').includes('gossip') // true */
export function boundaryExamplesFor(relationType: RelationType): readonly string[] {
  return EXAMPLES[relationType];
}

/**
 * Whether contact itself is kept as a level: only in families, where the relation goes on without it.
 *
 * @example keepsContactLevel('family') // true
 */
export function keepsContactLevel(relationType: RelationType): boolean {
  return relationType === RelationType.family;
}

/** From least to most. */
export const CONTACT_ORDER: Readonly<Record<ContactLevel, number>> = {
  none: 0,
  limited: 1,
  occasional: 2,
  regular: 3,
};
