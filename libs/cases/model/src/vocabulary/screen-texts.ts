import type { ScreenInstrument } from './safety-words';

export interface ScreenText {
  readonly version: string;
  /** Stands above each question. */
  readonly lead: string;
  readonly questions: readonly [string, string, string, string];
  /** Whose words the questions are, when they are not ours. Shown to clinicians and on the last screen. */
  readonly source?: string;
}

/** The questions by instrument. `{person}` is never asked for: nobody is named on this screen. */
export const SCREEN_TEXTS: Readonly<Record<ScreenInstrument, ScreenText>> = {
  hark: {
    version: 'hark-1',
    lead: 'Within the last year, …',
    questions: [
      'have you been humiliated or emotionally abused in other ways by your partner or your ex-partner?',
      'have you been afraid of your partner or ex-partner?',
      'have you been raped or forced to have any kind of sexual activity by your partner or ex-partner?',
      'have you been kicked, hit, slapped or otherwise physically hurt by your partner or ex-partner?',
    ],
    source:
      'HARK: Sohal, Eldridge and Feder, BMC Family Practice 2007, 8:49. Used under the Creative Commons Attribution 2.0 licence.',
  },
  others: {
    version: 'others-1',
    lead: 'In the last year, has anyone in this situation …',
    questions: [
      'made you feel afraid?',
      'hurt you, or threatened to hurt you?',
      'controlled your money, phone, movements, care or medication?',
      'put you down or humiliated you so that it affected you?',
    ],
  },
};

/** What is asked before and after the four questions, and said when there is nothing to ask. */
export const SCREEN_FRAME = {
  alone: 'Are you somewhere nobody can see your screen?',
  safeNow: 'Do you feel safe right now?',
  answers: { yes: 'Yes', no: 'No', prefer_not: 'I would rather not say' },
  end: 'Thank you. That is all for now.',
  /** In place of the questions, one a screen: as many screens, and nothing on them that asks or tells. */
  quiet: [
    'Reknit shows a page to one person at a time. You can leave any page with the button at the top.',
    'What you write for your therapist is looked at during working hours, not straight away.',
    'You can change how you are reached under Privacy.',
    'You can pause any exercise, and nothing is counted while it is paused.',
    'You can find help at any time under Help now, without signing in.',
  ],
} as const;

/** One screen of a check-in, in order; `question` counts from 0. */
export type ScreenStep =
  | { readonly kind: 'alone' }
  | { readonly kind: 'question'; readonly question: number }
  | { readonly kind: 'safe-now' }
  | { readonly kind: 'quiet'; readonly text: string }
  | { readonly kind: 'end' };

/**
 * The screens of a check-in: always the same number, whatever was answered, and asked nothing when somebody may be
 * looking. Before the first answer `alone` is undefined. Source: tip-off rule of the gates.
 *
 * @example screenSteps(true).length === screenSteps(false).length // true
 */
export function screenSteps(alone: boolean | undefined): readonly ScreenStep[] {
  if (alone === false)
    return [
      { kind: 'alone' },
      ...SCREEN_FRAME.quiet.map((text) => ({ kind: 'quiet', text }) as const),
      { kind: 'end' },
    ];
  const questions = [0, 1, 2, 3].map((question) => ({ kind: 'question', question }) as const);
  return [{ kind: 'alone' }, ...questions, { kind: 'safe-now' }, { kind: 'end' }];
}
