import type { ContraindicationDefinition, TemplateDefinition } from '../definition/template';
import { toAll } from './ask';

export function contraindication(code: string, statement: string): ContraindicationDefinition {
  return { code, words: toAll({ statement }) };
}

/** Read and weighed by the clinician before any exercise of ours is assigned. */
export const GENERAL_CONTRAINDICATIONS: readonly ContraindicationDefinition[] = [
  contraindication(
    'coercion_or_violence',
    'Coercive control, stalking, fear of the other person, or violence in the last 12 months. Work with both is then excluded, or for specialists after separate screening.',
  ),
  contraindication('active_deceit', 'Active deceit that is going on and that you know of.'),
  contraindication('no_contact', 'A no-contact or protection order.'),
  contraindication('acute_crisis', 'Acute suicidality, psychosis or intoxication.'),
  contraindication('under_pressure', 'Somebody who takes part under pressure.'),
  contraindication('child_carries_repair', "A child who is asked to carry an adult's repair."),
];

/**
 * Where our own templates come from. Nobody with a clinical licence has reviewed them yet, and they say so: the
 * library says so to clinicians until a practice has read a version itself, or a version names who read it, and when.
 */
export const BUILT_IN = {
  author: 'Reknit editorial',
  clinicalReviewer: null,
  reviewedOn: null,
  publishedOn: '2026-11-22',
  reviewDueOn: '2028-11-22',
  relationVariants: ['romantic', 'friendship', 'family'],
} as const satisfies Partial<TemplateDefinition>;

/** Nothing of it goes to another participant before the pair is cleared. */
export const SHARE_GATES = ['G-JOINT'] as const;

export const RULER = { low: 'Not at all', high: 'Completely' } as const;

export const FREQUENCIES = {
  0: 'Never',
  1: 'Seldom',
  2: 'Sometimes',
  3: 'Often',
  4: 'Nearly always',
  notSure: 'Not sure',
} as const;

/** Words offered where feelings are asked for; everybody may write their own. */
export const FEELINGS = [
  'sad',
  'hurt',
  'angry',
  'afraid',
  'ashamed',
  'guilty',
  'lonely',
  'anxious',
  'disappointed',
  'confused',
  'numb',
  'jealous',
  'relieved',
  'hopeful',
] as const;
export const FEELING_LABELS = Object.fromEntries(FEELINGS.map((word) => [word, word]));

export const INTENSITY = {
  low: '0 is not at all',
  high: '10 is as strong as it gets',
  add: 'Add a feeling',
  options: FEELING_LABELS,
} as const;
