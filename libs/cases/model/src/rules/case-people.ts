import {
  RELATION_SUBTYPES,
  refuse,
  succeed,
  type FieldFaults,
  type Outcome,
  type Problem,
  type RelationSubtype,
  type RelationType,
} from '@reknit/shared/model';
import { CASE_LIMITS } from '../contract/limits';
import type { NewPerson } from '../contract/open-case';
import { CaseProblem } from '../vocabulary/case-problem';
import type { CaseKind } from '../vocabulary/case-words';

interface KindOfCase {
  readonly relationTypes: readonly RelationType[];
  readonly people: { readonly min: number; readonly max: number };
}

const several = { min: 2, max: CASE_LIMITS.people.max };

/** What each kind of case is about and how many it holds. A couple may be more than two: not everybody lives in twos. */
export const KINDS_OF_CASE: Readonly<Record<CaseKind, KindOfCase>> = {
  individual: { relationTypes: ['romantic', 'family', 'friendship'], people: { min: 1, max: 1 } },
  couple: { relationTypes: ['romantic'], people: several },
  family: { relationTypes: ['family'], people: several },
  friends: { relationTypes: ['friendship'], people: several },
};

/**
 * Checks that a relation belongs to the kind of case and a form to the relation.
 *
 * @example
 * relationFits({ kind: 'couple', relationType: 'family', relationSubtype: 'siblings' })
 * // { ok: false, problem: { code: 'case.relation-mismatch', fields: { relationType: [{ code: 'not-a-choice' }] } } }
 */
export function relationFits(wish: {
  readonly kind: CaseKind;
  readonly relationType: RelationType;
  readonly relationSubtype: RelationSubtype;
}): Outcome<void, Problem<CaseProblem>> {
  if (!KINDS_OF_CASE[wish.kind].relationTypes.includes(wish.relationType)) return mismatch('relationType');
  const forms: readonly RelationSubtype[] = RELATION_SUBTYPES[wish.relationType];
  return forms.includes(wish.relationSubtype) ? succeed(undefined) : mismatch('relationSubtype');
}

/**
 * Checks how many people a case begins with.
 *
 * @example
 * peopleFit('individual', 2)
 * // { ok: false, problem: { code: 'case.too-many-people', fields: { people: [{ code: 'too-many', limit: 1 }] } } }
 */
export function peopleFit(kind: CaseKind, count: number): Outcome<void, Problem<CaseProblem>> {
  const { min } = KINDS_OF_CASE[kind].people;
  if (count < min)
    return refuse({ code: CaseProblem.tooFewPeople, fields: { people: [{ code: 'too-few', limit: min }] } });
  return roomFor(kind, count);
}

/**
 * Checks that a case holds so many people. `count` leaves out whoever has left or was removed: with everybody gone but
 * one, another may still come.
 *
 * @example roomFor('couple', 1) // { ok: true, value: undefined }
 */
export function roomFor(kind: CaseKind, count: number): Outcome<void, Problem<CaseProblem>> {
  const { max } = KINDS_OF_CASE[kind].people;
  return count > max
    ? refuse({ code: CaseProblem.tooManyPeople, fields: { people: [{ code: 'too-many', limit: max }] } })
    : succeed(undefined);
}

/**
 * What a case is called: the given names of its people, in the order they were named.
 *
 * @example titleOf(['Rosalind', 'Tobias', 'Noor']) // 'Rosalind, Tobias & Noor'
 */
export function titleOf(givenNames: readonly string[]): string {
  const last = givenNames.at(-1) ?? '';
  const before = givenNames.slice(0, -1).join(', ');
  return before ? `${before} & ${last}` : last;
}

/**
 * What is missing before invitations can go out, by field path. Each person with an address is invited and confirms
 * a birth year on joining; somebody must have an address.
 *
 * @example
 * missingForInvitation([{ givenName: 'Noor', familyName: 'Lind', timeZone: 'Europe/London', email: 'noor@home.example' }])
 * // { 'people.0.birthYear': [{ code: 'required' }] }
 */
export function missingForInvitation(people: readonly NewPerson[]): FieldFaults {
  const required = [{ code: 'required' }];
  if (people.every(({ email }) => email === undefined))
    return Object.fromEntries(people.map((_, index) => [`people.${index}.email`, required]));
  const missing = people.flatMap(({ email, birthYear }, index) =>
    email !== undefined && birthYear === undefined ? [[`people.${index}.birthYear`, required] as const] : [],
  );
  return Object.fromEntries(missing);
}

/**
 * The places at which an address is named a second time, whatever its case: each person has one of their own.
 *
 * @example repeatedAddresses([{ email: 'a@b.example' }, {}, { email: 'A@b.example' }]) // [2]
 */
export function repeatedAddresses(people: readonly Pick<NewPerson, 'email'>[]): readonly number[] {
  const seen = new Set<string>();
  return people.flatMap(({ email }, index) => {
    const address = email?.toLowerCase();
    if (address === undefined) return [];
    if (seen.has(address)) return [index];
    seen.add(address);
    return [];
  });
}

function mismatch(field: 'relationType' | 'relationSubtype') {
  return refuse({ code: CaseProblem.relationMismatch, fields: { [field]: [{ code: 'not-a-choice' }] } });
}
