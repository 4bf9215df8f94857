import type { MyRoundRow, RoundStatus, RoundWay } from '@reknit/listening/model';

export const WAY_WORDS: Record<RoundWay, { readonly words: string; readonly about: string }> = {
  two_devices: { words: 'Together, each on their own phone', about: 'You sit together and take turns.' },
  one_device: { words: 'Together, on this one device', about: 'You pass it to and fro. Each has a PIN.' },
  async: { words: 'Apart, each in their own time', about: 'You write to each other, a step at a time.' },
  in_room: { words: 'In the session', about: 'Your therapist leads it.' },
  circle: { words: 'In a circle', about: 'One speaks, one listens, the others are witnesses.' },
  solo: { words: 'Practise with somebody else', about: 'Only you write down how it was.' },
};

const RESTING: Partial<Record<RoundStatus, string>> = {
  timed_out: 'A pause',
  suspended: 'Resting',
  submitted: 'Done',
  reviewed: 'Done',
  stopped: 'Ended',
  abandoned: 'Ended',
};

/**
 * Where a round stands, in neutral words and without times: ended is ended, whoever ended it and why.
 *
 * @example standingWords({ status: 'reflecting', waitsForMe: false, people: ['Tobias'] }) // 'Waiting for Tobias'
 */
export function standingWords({
  status,
  waitsForMe,
  people,
}: Pick<MyRoundRow, 'status' | 'waitsForMe' | 'people'>): string {
  const over = RESTING[status];
  if (waitsForMe && status === 'stopped') return 'Ended · your own look back is open';
  if (over) return over;
  if (waitsForMe) return 'Ready for you';
  return `Waiting for ${new Intl.ListFormat('en-GB').format(people)}`;
}

/**
 * With whom a round is.
 *
 * @example withWhom(['Noor', 'Ana']) // 'With Noor and Ana'
 */
export function withWhom(people: readonly string[]): string {
  if (people.length === 0) return 'Practice of your own';
  return `With ${new Intl.ListFormat('en-GB').format(people)}`;
}
