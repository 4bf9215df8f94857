import type { AmendsRatingRecord } from '@reknit/agreements/model';

const LEFT = 40;
const RIGHT = 490;
const BOTTOM = 160;
const PER_POINT = 14;

export interface Line {
  readonly name: string;
  readonly series: 'one' | 'two';
  readonly points: string;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  readonly end: { readonly x: number; readonly label: number };
}

/**
 * One line of ratings, on a drawing 640 by 180: time to the right, 0 to 10 upwards. One rating alone stands on the left.
 *
 * @param ratings the oldest first
 * @returns nothing where nobody has rated
 */
export function lineOf(
  ratings: readonly AmendsRatingRecord[],
  of: { readonly key: 'helping' | 'pressured'; readonly name: string; readonly series: 'one' | 'two' },
): Line | undefined {
  const [first, last] = [ratings[0], ratings.at(-1)];
  if (!first || !last) return undefined;
  const from = Date.parse(first.at);
  const span = Math.max(Date.parse(last.at) - from, 1);
  const dots = ratings.flatMap(({ at, [of.key]: value }) =>
    value === undefined
      ? []
      : [
          {
            x: Math.round(LEFT + ((Date.parse(at) - from) / span) * (RIGHT - LEFT)),
            y: BOTTOM - value * PER_POINT,
          },
        ],
  );
  const end = dots.at(-1);
  if (!end) return undefined;
  // The two names never stand on one another: the second one's is a little lower.
  const label = end.y + (of.series === 'one' ? -2 : 12);
  return {
    name: of.name,
    series: of.series,
    points: dots.map(({ x, y }) => `${x},${y}`).join(' '),
    dots,
    end: { x: end.x, label },
  };
}
