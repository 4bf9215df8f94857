import type { Instrument } from '../instruments/instrument';
import { alertsOf, type Answers } from './scoring';
import type { ShowFirst } from '../contract/mine';

/** Said with the crisis card, before anything else. */
export const NOT_READ_STRAIGHT_AWAY =
  'Thank you for telling us. This message is not read straight away. If you might act on these thoughts, use one of the options below now.';

const SAVED_AS_YOU_GO =
  'Your answers are saved as you go, and your care team can read them. Nobody else can.';
const ITEM_TELLS =
  'If you have had thoughts that you would be better off dead or of hurting yourself, your care team is told as soon as you answer, even if you do not finish. Nobody reads answers straight away.';

/** What is said before the first item: an alert only follows from an answer of which this was said beforehand. */
export function beforehandOf({ alertRules }: Pick<Instrument, 'alertRules'>): readonly string[] {
  const tells = alertRules.some(({ of, opens }) => of !== 'total' && opens === 'flag');
  return tells ? [SAVED_AS_YOU_GO, ITEM_TELLS] : [SAVED_AS_YOU_GO];
}

/**
 * What the page shows before anything else, by what has been answered: the crisis card.
 *
 * @example showFirst(PHQ_9, { q9: 1 })?.card // 'crisis'
 */
export function showFirst(instrument: Instrument, answers: Answers): ShowFirst | undefined {
  const ofItems = instrument.alertRules.filter(({ of, opens }) => of !== 'total' && opens === 'flag');
  const rules = alertsOf(instrument, answers).map(({ rule }) => rule);
  return ofItems.some(({ code }) => rules.includes(code))
    ? { card: 'crisis', words: NOT_READ_STRAIGHT_AWAY }
    : undefined;
}
