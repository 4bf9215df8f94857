import type { RelationSubtype, RelationType } from '@reknit/shared/model';

export const RELATION_TYPE_WORDS: Record<RelationType, string> = {
  romantic: 'Partners',
  family: 'Family',
  friendship: 'Friends',
};

export const RELATION_SUBTYPE_WORDS: Record<RelationSubtype, string> = {
  dating: 'Dating',
  cohabiting: 'Living together',
  engaged: 'Engaged',
  married: 'Married',
  separated: 'Separated',
  ex_partners: 'Former partners',
  consensually_non_monogamous: 'Consensually non-monogamous',
  parent_adult_child: 'Parent and adult child',
  parent_minor: 'Parent and child under 18',
  siblings: 'Siblings',
  step_family: 'Step-family',
  in_laws: 'In-laws',
  carers: 'Carers',
  friend: 'Friends',
  housemate: 'Housemates',
  former_friend: 'Former friends',
  friend_and_business: 'Friends in business together',
};
