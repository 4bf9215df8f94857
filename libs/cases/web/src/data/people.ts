import type { CaseRecord, GoalView, ParticipantView } from '@reknit/cases/model';

/** What a person is called where there is little room. Two with the same given name get the family name as well. */
export function shortName(
  person: Pick<ParticipantView, 'id' | 'givenName' | 'familyName'>,
  all: readonly Pick<ParticipantView, 'id' | 'givenName'>[],
): string {
  const alone = !all.some((other) => other.id !== person.id && other.givenName === person.givenName);
  return alone ? person.givenName : `${person.givenName} ${person.familyName}`;
}

/** Names of a case by participant. */
export function namesOf(record: Pick<CaseRecord, 'participants'>): ReadonlyMap<string, string> {
  return new Map(record.participants.map((person) => [person.id, shortName(person, record.participants)]));
}

/** Still taking part, or about to. */
export function takesPart(person: Pick<ParticipantView, 'state'>): boolean {
  return person.state !== 'left' && person.state !== 'removed';
}

/** One person's ratings of one goal, oldest first. */
export interface RatingLine {
  readonly participantId: string;
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly points: readonly { readonly at: string; readonly rating: number }[];
}

/**
 * The ratings of a goal, one line a person and never merged, in the order people stand in the case.
 *
 * @example
 * ratingLines({ ratings: [{ participantId: 'r', rating: 2, at: 't1' }] }, new Map([['r', 'Rosalind']]))
 * // [{ participantId: 'r', name: 'Rosalind', first: 2, last: 2, points: [{ at: 't1', rating: 2 }] }]
 */
export function ratingLines(
  goal: Pick<GoalView, 'ratings'>,
  names: ReadonlyMap<string, string>,
): readonly RatingLine[] {
  return [...names].flatMap(([participantId, name]) => {
    const points = goal.ratings
      .filter((rating) => rating.participantId === participantId)
      .map(({ at, rating }) => ({ at, rating }))
      .sort((a, b) => a.at.localeCompare(b.at));
    const first = points[0];
    const last = points.at(-1);
    return first && last ? [{ participantId, name, first: first.rating, last: last.rating, points }] : [];
  });
}
