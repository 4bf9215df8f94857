import { succeed, type Outcome, type Problem } from '@reknit/shared/model';
import type { AttentionItem } from '../definition/attention';
import type { ExercisesProblem } from '../definition/fault-code';
import type { FormDefinition } from '../definition/template';
import { compile } from './compile';
import { attentionOf } from './attention';
import { validate } from './validate';

export const OBSTACLES = [
  'forgot',
  'no_time',
  'unclear',
  'too_hard',
  'other_person',
  'did_not_want_to',
  'privacy',
  'other',
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** What somebody says about an exercise after doing it. */
export interface AfterwardsAnswers {
  /** 0 not helpful … 4 very helpful */
  readonly helpful: number;
  readonly comment?: string;
  readonly worse: 'no' | 'somewhat' | 'yes';
  readonly minutes?: number;
  readonly obstacles: readonly Obstacle[];
}

/** The same few questions after every exercise. A form like any other. */
export const AFTERWARDS: FormDefinition = {
  code: 'AFTERWARDS',
  version: 1,
  words: {
    en: {
      all: { title: 'How was that?', purpose: 'A few words on how it went. Your therapist reads them.' },
    },
  },
  steps: [
    {
      key: 'how-it-went',
      words: { en: { all: { title: 'How was that?' } } },
      fields: [
        {
          key: 'helpful',
          type: 'scale',
          min: 0,
          max: 4,
          required: true,
          visibility: 'T',
          words: {
            en: {
              all: {
                prompt: 'Was this helpful?',
                options: {
                  0: 'Not helpful',
                  1: 'Slightly',
                  2: 'Moderately',
                  3: 'Helpful',
                  4: 'Very helpful',
                },
              },
            },
          },
        },
        {
          key: 'comment',
          type: 'longText',
          max: 500,
          required: false,
          visibility: 'T',
          words: { en: { all: { prompt: 'Anything you want to say about it?' } } },
        },
        {
          key: 'worse',
          type: 'choice',
          options: ['no', 'somewhat', 'yes'],
          required: true,
          visibility: 'T',
          words: {
            en: {
              all: {
                prompt: 'Did doing this make anything worse or leave you feeling unsafe?',
                options: { no: 'No', somewhat: 'Somewhat', yes: 'Yes' },
              },
            },
          },
        },
        {
          key: 'minutes',
          type: 'integer',
          min: 0,
          max: 600,
          required: false,
          visibility: 'T',
          words: { en: { all: { prompt: 'About how many minutes did it take?' } } },
        },
        {
          key: 'obstacles',
          type: 'multiChoice',
          options: OBSTACLES,
          required: false,
          visibility: 'T',
          words: {
            en: {
              all: {
                prompt: 'Did anything get in the way?',
                options: {
                  forgot: 'I forgot',
                  no_time: 'No time',
                  unclear: 'It was unclear',
                  too_hard: 'It was too hard',
                  other_person: 'The other person',
                  did_not_want_to: 'I did not want to',
                  privacy: 'No privacy',
                  other: 'Something else',
                },
              },
            },
          },
        },
      ],
    },
  ],
  attention: [
    { code: 'felt-unsafe', level: 'red', when: { field: 'worse', equals: 'yes' }, path: 'worse' },
    { code: 'felt-worse', level: 'amber', when: { field: 'worse', equals: 'somewhat' }, path: 'worse' },
  ],
};

/** The questions are the same for every relation, so any variant's form will do. */
export const afterwardsForm = compile(AFTERWARDS, 'friendship');

/**
 * Checks what somebody said after an exercise. Nothing in the way is an empty list.
 *
 * @example
 * validateAfterwards({ helpful: 3, worse: 'no' }) // { ok: true, value: { helpful: 3, worse: 'no', obstacles: [] } }
 */
export function validateAfterwards(answers: unknown): Outcome<AfterwardsAnswers, Problem<ExercisesProblem>> {
  const checked = validate(afterwardsForm, answers, 'submit');
  if (!checked.ok) return checked;
  return succeed({ obstacles: [], ...checked.value } as unknown as AfterwardsAnswers);
}

/**
 * What the clinician should look at soon: "somewhat worse" is amber, "worse or unsafe" is red.
 *
 * @example
 * afterwardsAttention({ helpful: 1, worse: 'yes', obstacles: [] })[0].level // 'red'
 */
export function afterwardsAttention(answers: AfterwardsAnswers): readonly AttentionItem[] {
  return attentionOf(afterwardsForm, { ...answers });
}
