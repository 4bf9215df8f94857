import type { TransparencyAgreement, TransparencyItem, TransparencyMoves } from '@reknit/agreements/model';

export const MONEY: TransparencyItem = {
  number: 1,
  area: 'money',
  whatIsTold: 'What went out this week',
  byWhom: 'p2',
  how: 'shown_together',
  howOften: 'weekly',
  proportionate: 'A week is enough to see the pattern.',
  reciprocal: false,
  reciprocalReason: 'The debt was his.',
  endsOn: '2026-03-19',
  taperTo: 'Every two weeks, by word',
  stopIf: 'It is used in an argument',
};

const NOTHING: TransparencyMoves = {
  edit: false,
  propose: false,
  confirm: false,
  reject: false,
  openReview: false,
  askRenewal: false,
  taper: false,
  end: false,
  keepWeek: false,
};

export function anAgreement({
  may,
  ...over
}: Partial<Omit<TransparencyAgreement, 'may'>> & {
  readonly may?: Partial<TransparencyMoves>;
} = {}): TransparencyAgreement {
  return {
    id: 'a1',
    version: 2,
    caseId: 'c1',
    relationType: 'romantic',
    variant: 'openness',
    state: 'proposed',
    revision: 3,
    renewals: 0,
    me: 'p1',
    people: [
      { participantId: 'p1', name: 'Rosalind', confirmed: false },
      { participantId: 'p2', name: 'Tobias', confirmed: true },
    ],
    items: [MONEY],
    endsOn: '2026-03-19',
    myWeeks: [],
    may: { ...NOTHING, ...may },
    ...over,
  };
}
