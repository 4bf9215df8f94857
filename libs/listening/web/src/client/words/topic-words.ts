import type { NotFor } from '@reknit/listening/model';

/** What a round at home is not for. */
export const NOT_FOR_WORDS: Record<NotFor, string> = {
  violence: 'It is about violence, threats or being afraid',
  hidden_matter: 'It would tell something the other does not know yet',
  under_influence: 'One of us has had alcohol or drugs',
  child_listening: 'A child can hear us',
  past_hurt: 'It is an old hurt',
};

const CARDS: Readonly<Record<string, string>> = {
  money: 'Money',
  chores: 'Chores',
  time: 'Time',
  intimacy: 'Intimacy',
  family: 'Family',
  phones: 'Phones',
  plans: 'Plans',
  loans: 'Lending and borrowing',
  other_friends: 'Other friends',
  left_out: 'Being left out',
  visits: 'Visits',
  promises: 'Promises',
  house_rules: 'Rules at home',
};

/** @example topicCardWords('left_out') // 'Being left out' */
export function topicCardWords(card: string): string {
  return CARDS[card] ?? card.replaceAll('_', ' ');
}
