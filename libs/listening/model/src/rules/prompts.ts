import type { ParticipantId } from '@reknit/shared/model';
import type { ListeningPrompt } from '../contract/case-listening';
import { meanOf } from './figures';

/** One finished round, oldest first in a list, as reading rules look at it. */
export interface RoundReading {
  /** Mean of the last tries in this round. */
  readonly accuracy?: number;
  readonly people: readonly {
    readonly participantId: ParticipantId;
    readonly feltHeard?: number;
    readonly defensiveMoments?: number;
  }[];
}

const STUCK_ROUNDS = 3;
const STUCK_AT_MOST = 4;
const GAP = 4;
const GAPS = 2;
const FALLING_ROUNDS = 4;

/**
 * What the rounds so far suggest looking at: understanding has not moved over the last three; two people have come out
 * of it very differently, twice; somebody has been less and less defensive over four.
 *
 * @param rounds finished ones, oldest first
 * @example promptsOf([{ accuracy: 4, people: [] }, { accuracy: 3, people: [] }, { accuracy: 4, people: [] }]) // [{ code: 'stuck' }]
 */
export function promptsOf(rounds: readonly RoundReading[]): readonly ListeningPrompt[] {
  const prompts: ListeningPrompt[] = [];
  if (isStuck(rounds)) prompts.push({ code: 'stuck' });
  if (rounds.filter(hasGap).length >= GAPS) prompts.push({ code: 'felt-heard-gap' });
  const people = [
    ...new Set(rounds.flatMap((round) => round.people.map(({ participantId }) => participantId))),
  ];
  for (const participantId of people)
    if (isSoftening(rounds, participantId)) prompts.push({ code: 'less-defensive', participantId });
  return prompts;
}

function isStuck(rounds: readonly RoundReading[]): boolean {
  const rated = rounds
    .flatMap(({ accuracy }) => (accuracy === undefined ? [] : [accuracy]))
    .slice(-STUCK_ROUNDS);
  const mean = meanOf(rated);
  return rated.length === STUCK_ROUNDS && mean !== undefined && mean <= STUCK_AT_MOST;
}

function hasGap({ people }: RoundReading): boolean {
  const felt = people.flatMap(({ feltHeard }) => (feltHeard === undefined ? [] : [feltHeard]));
  return felt.length > 1 && Math.max(...felt) - Math.min(...felt) >= GAP;
}

/** Over the last four it never rose, and it is lower than it was. */
function isSoftening(rounds: readonly RoundReading[], participantId: ParticipantId): boolean {
  const moments = rounds
    .flatMap(({ people }) => people.filter((person) => person.participantId === participantId))
    .flatMap(({ defensiveMoments }) => (defensiveMoments === undefined ? [] : [defensiveMoments]))
    .slice(-FALLING_ROUNDS);
  if (moments.length < FALLING_ROUNDS) return false;
  const falls = moments.every((value, at) => at === 0 || value <= (moments[at - 1] ?? value));
  return falls && (moments.at(-1) ?? 0) < (moments[0] ?? 0);
}
