import { RelationType } from '@reknit/shared/model';
import { TransparencyVariant, type TransparencyArea } from '../vocabulary/transparency-words';

/** Who agrees: how they stand to each other, and who of them is growing up. */
export interface TransparencyPeople {
  readonly relationType: RelationType;
  readonly people: readonly { readonly participantId: string; readonly minor: boolean }[];
}

/**
 * Within a family, together with somebody who is growing up, it is a plan for more freedom in steps, and no agreement between
 * equals about openness.
 *
 * @example transparencyVariant({ relationType: 'family', people: [parent, teenager] }) // 'graded_freedom'
 */
export function transparencyVariant({ relationType, people }: TransparencyPeople): TransparencyVariant {
  const growingUp = people.some(({ minor }) => minor) && people.some(({ minor }) => !minor);
  return relationType === RelationType.family && growingUp
    ? TransparencyVariant.gradedFreedom
    : TransparencyVariant.openness;
}

/** What a teenager tells; devices are for parents and the law. */
const TOLD_BY_MINOR: readonly TransparencyArea[] = [
  'whereabouts',
  'money',
  'contact_with_named_person',
  'work_travel',
  'health',
  'recovery',
];
/** What an adult tells a teenager: when to count on them. Their debts, health and company are not a child's to watch over. */
const TOLD_BY_ADULT: readonly TransparencyArea[] = ['whereabouts', 'work_travel'];

/**
 * What an item of a graded freedom plan can be about, by who tells it.
 *
 * @example gradedFreedomAreas(false) // ['whereabouts', 'work_travel']
 */
export function gradedFreedomAreas(tellerIsMinor: boolean): readonly TransparencyArea[] {
  return tellerIsMinor ? TOLD_BY_MINOR : TOLD_BY_ADULT;
}
