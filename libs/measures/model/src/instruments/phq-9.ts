import type { Instrument } from './instrument';
import { CREDIT, HOW_OFTEN, STEM } from './two-weeks';

export const PHQ_9: Instrument = {
  code: 'phq-9',
  version: 1,
  name: 'PHQ-9',
  licenceClass: 'A',
  attribution: CREDIT,
  textVerifiedAgainst: null,
  audience: 'adult',
  recall: 'two weeks',
  minutes: 3,
  stem: STEM,
  anchors: HOW_OFTEN,
  items: [
    { code: 'q1', text: 'Little interest or pleasure in doing things' },
    { code: 'q2', text: 'Feeling down, depressed, or hopeless' },
    { code: 'q3', text: 'Trouble falling or staying asleep, or sleeping too much' },
    { code: 'q4', text: 'Feeling tired or having little energy' },
    { code: 'q5', text: 'Poor appetite or overeating' },
    {
      code: 'q6',
      text: 'Feeling bad about yourself – or that you are a failure or have let yourself or your family down',
    },
    {
      code: 'q7',
      text: 'Trouble concentrating on things, such as reading the newspaper or watching television',
    },
    {
      code: 'q8',
      text: 'Moving or speaking so slowly that other people could have noticed? Or the opposite – being so fidgety or restless that you have been moving around a lot more than usual',
    },
    {
      code: 'q9',
      text: 'Thoughts that you would be better off dead or of hurting yourself in some way',
    },
  ],
  after: {
    code: 'difficulty',
    text: 'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
    anchors: [
      { value: 0, text: 'Not difficult at all' },
      { value: 1, text: 'Somewhat difficult' },
      { value: 2, text: 'Very difficult' },
      { value: 3, text: 'Extremely difficult' },
    ],
  },
  bands: [
    { code: 'minimal', from: 0, to: 4 },
    { code: 'mild', from: 5, to: 9 },
    { code: 'moderate', from: 10, to: 14 },
    { code: 'moderately_severe', from: 15, to: 19 },
    { code: 'severe', from: 20, to: 27 },
  ],
  cutoff: { value: 10, source: 'Kroenke, Spitzer & Williams 2001: sensitivity 88 %, specificity 88 %' },
  change: {
    meaningful: { value: 5, source: 'minimal clinically important difference, two standard errors' },
    reliable: { value: 6, source: 'rule of the English NHS talking therapies' },
  },
  minIntervalDays: 7,
  alertRules: [
    {
      code: 'item-9',
      of: { item: 'q9' },
      levels: [
        { from: 1, level: 'amber' },
        { from: 2, level: 'high' },
      ],
      opens: 'flag',
      type: 'self_harm_suicide',
    },
    {
      code: 'total',
      of: 'total',
      levels: [{ from: 20, level: 'high' }],
      opens: 'flag',
      type: 'acute_crisis',
    },
  ],
  countsSymptoms: true,
  linkToHelp: false,
};

/** The first two items of the PHQ-9 alone, between two whole ones. */
export const PHQ_2: Instrument = {
  ...PHQ_9,
  code: 'phq-2',
  name: 'PHQ-2',
  minutes: 1,
  items: PHQ_9.items.slice(0, 2),
  after: undefined,
  bands: [],
  cutoff: { value: 3, source: 'as published; from 2 on in 2 642 people in primary care 86 % and 78 %' },
  change: undefined,
  alertRules: [],
  countsSymptoms: false,
  linkToHelp: true,
};
