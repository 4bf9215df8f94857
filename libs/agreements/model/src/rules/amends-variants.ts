import { RelationType, type RelationSubtype } from '@reknit/shared/model';
import { AMENDS_LIMITS } from '../contract/amends-limits';
import type { CommitmentTerms } from '../contract/commitment';

/** Who the plan is between, as far as wording and rules differ. */
export interface AmendsVariant {
  readonly relationType: RelationType;
  readonly relationSubtype: RelationSubtype;
  /** A parent makes amends to their child, of whatever age. */
  readonly parentToChild: boolean;
}

const PARENT_AND_CHILD: readonly RelationSubtype[] = ['parent_adult_child', 'parent_minor'];

/**
 * Whether the author is the parent. Without both years of birth they are taken to be: the stricter rules then hold.
 *
 * @example isParentToChild('parent_adult_child', 1960, 1991) // true
 */
export function isParentToChild(
  subtype: RelationSubtype,
  authorBorn: number | undefined,
  harmedBorn: number | undefined,
): boolean {
  if (!PARENT_AND_CHILD.includes(subtype)) return false;
  return authorBorn === undefined || harmedBorn === undefined || authorBorn < harmedBorn;
}

/** @example defaultWeeksFor('friendship') // 8 */
export function defaultWeeksFor(relationType: RelationType): number {
  return AMENDS_LIMITS.defaultWeeks[relationType];
}

/** Closeness of the body is nobody's debt, between whomever it is. */
const SEXUAL =
  /\b(?:sex|sexual(?:ly)?|intercourse|make love|making love|oral|naked|nude|undress|orgasm|intimacy in bed|sleep with (?:you|him|her|them)|in the bedroom|satisfy (?:you|him|her|them))\b/iu;
/** What only comes about when the child does something. */
const NEEDS_CHILD =
  /\b(?:we|us|together|you(?:'ll| will| come| meet| call| tell| let| visit| help)|(?:my|our) (?:son|daughter|child|kid)s? (?:will|comes?|meets?|calls?|tells?|lets?|visits?|helps?)|with you)\b/iu;

/**
 * Why a commitment cannot stand between these people, whatever else is right with it.
 *
 * @example
 * variantFault({ kind: 'recurring', text: 'We spend every Sunday together' }, { parentToChild: true, … }) // 'needs-the-child'
 */
export function variantFault(
  { kind, text }: Pick<CommitmentTerms, 'kind' | 'text'>,
  { parentToChild }: Pick<AmendsVariant, 'parentToChild'>,
): 'no-sexual-performance' | 'needs-the-child' | undefined {
  if (SEXUAL.test(text)) return 'no-sexual-performance';
  if (parentToChild && (kind === 'joint_help' || NEEDS_CHILD.test(text))) return 'needs-the-child';
  return undefined;
}

/**
 * A part that has to be told in sessions, in steps the clinician sets.
 *
 * @example hasDisclosure([{ kind: 'disclosure', … }]) // true
 */
export function hasDisclosure(commitments: readonly Pick<CommitmentTerms, 'kind'>[]): boolean {
  return commitments.some(({ kind }) => kind === 'disclosure');
}

const FEWEST_STEPS = 2;

/**
 * Whether a plan for telling something is staged: one step to a line, and more than one. What comes out all at once is what
 * the plan is there to prevent.
 *
 * @example isStaged('What it is about\nWhat she wants to ask') // true
 * @example isStaged('We talk about it') // false
 */
export function isStaged(disclosurePlan: string): boolean {
  return disclosurePlan.split('\n').filter((line) => line.trim() !== '').length >= FEWEST_STEPS;
}

/** Money is part of it: agreed sums are recorded, and nothing legal. */
export function hasMoney(commitments: readonly Pick<CommitmentTerms, 'kind'>[]): boolean {
  return commitments.some(({ kind }) => kind === 'restitution');
}

const APART: readonly RelationSubtype[] = ['separated', 'ex_partners'];

/**
 * Whether a change of how people stand to each other pauses what they had agreed: they have parted.
 *
 * @example haveParted('married', 'separated') // true
 */
export function haveParted(before: RelationSubtype, after: RelationSubtype): boolean {
  return !APART.includes(before) && APART.includes(after);
}
