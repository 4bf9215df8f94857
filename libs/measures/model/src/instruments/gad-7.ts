import type { Instrument } from './instrument';
import { CREDIT, HOW_OFTEN, STEM } from './two-weeks';

export const GAD_7: Instrument = {
  code: 'gad-7',
  version: 1,
  name: 'GAD-7',
  licenceClass: 'A',
  attribution: CREDIT,
  textVerifiedAgainst: null,
  audience: 'adult',
  recall: 'two weeks',
  minutes: 2,
  stem: STEM,
  anchors: HOW_OFTEN,
  items: [
    { code: 'q1', text: 'Feeling nervous, anxious, or on edge' },
    { code: 'q2', text: 'Not being able to stop or control worrying' },
    { code: 'q3', text: 'Worrying too much about different things' },
    { code: 'q4', text: 'Trouble relaxing' },
    { code: 'q5', text: 'Being so restless that it is hard to sit still' },
    { code: 'q6', text: 'Becoming easily annoyed or irritable' },
    { code: 'q7', text: 'Feeling afraid, as if something awful might happen' },
  ],
  bands: [
    { code: 'minimal', from: 0, to: 4 },
    { code: 'mild', from: 5, to: 9 },
    { code: 'moderate', from: 10, to: 14 },
    { code: 'severe', from: 15, to: 21 },
  ],
  cutoff: { value: 10, source: 'as published: sensitivity 89 %, specificity 82 %' },
  change: { reliable: { value: 4, source: 'rule of the English NHS talking therapies' } },
  minIntervalDays: 7,
  alertRules: [{ code: 'total', of: 'total', levels: [{ from: 15, level: 'amber' }], opens: 'notice' }],
  countsSymptoms: false,
  linkToHelp: true,
};

/** The first two items of the GAD-7 alone, between two whole ones. */
export const GAD_2: Instrument = {
  ...GAD_7,
  code: 'gad-2',
  name: 'GAD-2',
  minutes: 1,
  items: GAD_7.items.slice(0, 2),
  bands: [],
  cutoff: { value: 3, source: 'as published: sensitivity 86 %, specificity 83 %' },
  change: undefined,
  alertRules: [],
};
