import { RELATION_SUBTYPES, type RelationType } from '@reknit/shared/model';
import type { NewPerson } from '../contract/open-case';
import { CaseKind } from '../vocabulary/case-words';
import {
  missingForInvitation,
  peopleFit,
  relationFits,
  repeatedAddresses,
  roomFor,
  titleOf,
} from './case-people';

const kinds = Object.values(CaseKind);
const types = Object.keys(RELATION_SUBTYPES) as RelationType[];
const FITTING: Readonly<Record<CaseKind, readonly RelationType[]>> = {
  individual: ['romantic', 'family', 'friendship'],
  couple: ['romantic'],
  family: ['family'],
  friends: ['friendship'],
};

describe('the relation of a case', () => {
  it.each(kinds.flatMap((kind) => types.map((type) => [kind, type] as const)))(
    '%s about %s',
    (kind, type) => {
      for (const relationSubtype of RELATION_SUBTYPES[type])
        expect(relationFits({ kind, relationType: type, relationSubtype }).ok).toBe(
          FITTING[kind].includes(type),
        );
    },
  );

  it.each(
    types.flatMap((type) => types.filter((other) => other !== type).map((other) => [type, other] as const)),
  )('about %s takes no form of %s', (relationType, other) => {
    for (const relationSubtype of RELATION_SUBTYPES[other])
      expect(relationFits({ kind: 'individual', relationType, relationSubtype })).toEqual({
        ok: false,
        problem: { code: 'case.relation-mismatch', fields: { relationSubtype: [{ code: 'not-a-choice' }] } },
      });
  });

  it('names the relation when it does not belong to the kind', () => {
    expect(relationFits({ kind: 'couple', relationType: 'family', relationSubtype: 'siblings' })).toEqual({
      ok: false,
      problem: { code: 'case.relation-mismatch', fields: { relationType: [{ code: 'not-a-choice' }] } },
    });
  });
});

describe('how many people a case holds', () => {
  it.each([
    ['individual', 1, 1],
    ['couple', 2, 12],
    ['family', 2, 12],
    ['friends', 2, 12],
  ] as const)('%s: from %i to %i', (kind, min, max) => {
    for (let count = 0; count <= 14; count += 1)
      expect(peopleFit(kind, count).ok).toBe(count >= min && count <= max);
    expect(peopleFit(kind, min - 1)).toEqual({
      ok: false,
      problem: { code: 'case.too-few-people', fields: { people: [{ code: 'too-few', limit: min }] } },
    });
    expect(peopleFit(kind, max + 1)).toEqual({
      ok: false,
      problem: { code: 'case.too-many-people', fields: { people: [{ code: 'too-many', limit: max }] } },
    });
  });

  it('lets somebody come where only one is left', () => {
    expect(roomFor('couple', 1).ok).toBe(true);
    expect(roomFor('individual', 2).ok).toBe(false);
  });
});

describe('the title', () => {
  it.each([
    [['Delphine'], 'Delphine'],
    [['Rosalind', 'Tobias'], 'Rosalind & Tobias'],
    [['Rosalind', 'Tobias', 'Noor'], 'Rosalind, Tobias & Noor'],
    [[], ''],
  ])('of %j is %j', (names, title) => {
    expect(titleOf(names)).toBe(title);
  });
});

describe('invitations', () => {
  const noor: NewPerson = { givenName: 'Noor', familyName: 'Lind', timeZone: 'Europe/London' };

  it('need the birth year of everybody who has an address', () => {
    expect(
      missingForInvitation([
        { ...noor, email: 'n@home.example' },
        { ...noor, birthYear: 1990 },
      ]),
    ).toEqual({
      'people.0.birthYear': [{ code: 'required' }],
    });
  });

  it('need at least one address', () => {
    expect(missingForInvitation([noor, noor])).toEqual({
      'people.0.email': [{ code: 'required' }],
      'people.1.email': [{ code: 'required' }],
    });
  });

  it('miss nothing once address and year are there', () => {
    expect(missingForInvitation([{ ...noor, email: 'n@home.example', birthYear: 1990 }, noor])).toEqual({});
  });

  it('find an address named twice, whatever its case', () => {
    expect(repeatedAddresses([{ email: 'a@b.example' }, {}, { email: 'A@b.example' }])).toEqual([2]);
    expect(repeatedAddresses([{}, {}, { email: 'a@b.example' }])).toEqual([]);
  });
});
