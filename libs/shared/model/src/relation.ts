/** The kinds of relationship a case can be about, each with the forms it takes. */
export const RelationType = { romantic: 'romantic', family: 'family', friendship: 'friendship' } as const;
export type RelationType = (typeof RelationType)[keyof typeof RelationType];

export const RELATION_SUBTYPES = {
  romantic: [
    'dating',
    'cohabiting',
    'engaged',
    'married',
    'separated',
    'ex_partners',
    'consensually_non_monogamous',
  ],
  family: ['parent_adult_child', 'parent_minor', 'siblings', 'step_family', 'in_laws', 'carers'],
  friendship: ['friend', 'housemate', 'former_friend', 'friend_and_business'],
} as const satisfies Record<RelationType, readonly string[]>;
export type RelationSubtype =
  | (typeof RELATION_SUBTYPES)['romantic'][number]
  | (typeof RELATION_SUBTYPES)['family'][number]
  | (typeof RELATION_SUBTYPES)['friendship'][number];
