import { applyEach, validate, type SchemaPathTree } from '@angular/forms/signals';
import {
  CASE_LIMITS,
  CaseKind,
  KINDS_OF_CASE,
  missingForInvitation,
  repeatedAddresses,
  type OpenCase,
} from '@reknit/cases/model';
import { RELATION_SUBTYPES, RelationType, type RelationSubtype } from '@reknit/shared/model';
import { faultInWords, lengthWithin } from '@reknit/shared/web-kernel';
import { personBody, personModel, personSchema, type PersonModel } from './person-form';

export interface OpenCaseModel {
  kind: CaseKind;
  relationType: RelationType;
  relationSubtype: RelationSubtype | '';
  presentingProblem: string;
  people: PersonModel[];
  invite: boolean;
}

export function openCaseModel(timeZone: string): OpenCaseModel {
  return {
    kind: CaseKind.couple,
    relationType: RelationType.romantic,
    relationSubtype: '',
    presentingProblem: '',
    people: [personModel(timeZone), personModel(timeZone)],
    invite: true,
  };
}

/**
 * The model after choosing another kind: a relation that fits, as many people as it needs, and nobody typed is lost
 * unless the kind holds fewer.
 *
 * @example
 * withKind(openCaseModel('Europe/London'), 'individual').people.length // 1
 */
export function withKind(model: OpenCaseModel, kind: CaseKind): OpenCaseModel {
  const { relationTypes, people } = KINDS_OF_CASE[kind];
  const relationType = relationTypes.includes(model.relationType)
    ? model.relationType
    : (relationTypes[0] ?? model.relationType);
  const zone = model.people[0]?.timeZone ?? 'Europe/London';
  const missing = Array.from({ length: Math.max(0, people.min - model.people.length) }, () =>
    personModel(zone),
  );
  const kept = [...model.people, ...missing].slice(0, people.max);
  return withRelation({ ...model, kind, people: kept }, relationType);
}

/** The model after choosing another relation: a form of the one before does not carry over. */
export function withRelation(model: OpenCaseModel, relationType: RelationType): OpenCaseModel {
  const forms: readonly string[] = RELATION_SUBTYPES[relationType];
  const relationSubtype = forms.includes(model.relationSubtype) ? model.relationSubtype : '';
  return { ...model, relationType, relationSubtype };
}

export function openCaseSchema(path: SchemaPathTree<OpenCaseModel>): void {
  validate(path.relationSubtype, ({ value }) =>
    value() === '' ? { kind: 'required', message: 'Choose what comes nearest.' } : undefined,
  );
  lengthWithin(path.presentingProblem, CASE_LIMITS.presentingProblem);
  applyEach(path.people, (person) => {
    personSchema(person);
    validate(person.email, ({ valueOf, pathKeys }) => emailFault(valueOf(path), indexIn(pathKeys())));
    validate(person.birthYear, ({ valueOf, pathKeys }) =>
      missing(valueOf(path), indexIn(pathKeys()), 'birthYear')
        ? { kind: 'required', message: 'Enter the birth year: they confirm it when they join.' }
        : undefined,
    );
  });
  mustHaveEnough(path);
}

export function openCaseBody(model: OpenCaseModel): OpenCase {
  const problem = model.presentingProblem.trim();
  return {
    kind: model.kind,
    relationType: model.relationType,
    relationSubtype: model.relationSubtype || RELATION_SUBTYPES[model.relationType][0],
    ...(problem && { presentingProblem: problem }),
    people: model.people.map(personBody),
    invite: model.invite,
  };
}

function mustHaveEnough(path: SchemaPathTree<OpenCaseModel>): void {
  validate(path.people, ({ value, valueOf }) => {
    const { min, max } = KINDS_OF_CASE[valueOf(path.kind)].people;
    const count = value().length;
    if (count < min) return { kind: 'too-few', message: faultInWords({ code: 'too-few', limit: min }) };
    return count > max
      ? { kind: 'too-many', message: faultInWords({ code: 'too-many', limit: max }) }
      : undefined;
  });
}

function emailFault(model: OpenCaseModel, index: number): { kind: string; message: string } | undefined {
  if (repeatedAddresses(model.people.map(personBody)).includes(index))
    return {
      kind: 'address-in-use',
      message: 'Two people cannot share an address: each has an account that only they open.',
    };
  return missing(model, index, 'email')
    ? { kind: 'required', message: 'Enter an address to invite them, or open the case without inviting.' }
    : undefined;
}

function missing(model: OpenCaseModel, index: number, field: 'email' | 'birthYear'): boolean {
  return model.invite && `people.${index}.${field}` in missingForInvitation(model.people.map(personBody));
}

/** `['people', '1', 'email']` stands for the second person. */
function indexIn(keys: readonly string[]): number {
  return Number(keys.at(-2));
}
