import { mismatches } from '@reknit/exercises/model';
import type { CaseProgress, ProgressSeries } from '@reknit/progress/model';
import { callName } from './figures';

/** What one person experiences from another, beside what that other says of themselves: the latest of each. */
export interface FeltAndReported {
  readonly experiencing: string;
  readonly reporting: string;
  /** The widest apart first. */
  readonly rows: readonly {
    readonly area: string;
    readonly experienced: number;
    readonly reported: number;
  }[];
}

const SIGNS_CHECK = 'EX-02.';

/**
 * Every two people of a case, each way round, in the areas both have answered often enough to be scored.
 *
 * @example
 * feltAndReported(progress)[0]?.rows[0] // { area: 'How we talk', experienced: 11, reported: 2 }
 */
export function feltAndReported({
  people,
  series,
}: Pick<CaseProgress, 'people' | 'series'>): readonly FeltAndReported[] {
  const signs = series.filter(({ key }) => key.startsWith(SIGNS_CHECK));
  const areas = new Map(signs.map(({ key, label }) => [areaKey(key), label.split(': ')[0] ?? label]));
  const scores = new Map(people.map(({ participantId }) => [participantId, latestOf(signs, participantId)]));
  return people.flatMap((one) =>
    people.flatMap((other) => {
      if (one === other) return [];
      const found = mismatches(scores.get(one.participantId) ?? {}, scores.get(other.participantId) ?? {});
      const rows = found.map(({ domain, experienced, reported }) => ({
        area: areas.get(domain) ?? domain,
        experienced,
        reported,
      }));
      const names = { experiencing: callName(one.name, people), reporting: callName(other.name, people) };
      return rows.length === 0 ? [] : [{ ...names, rows }];
    }),
  );
}

/** `EX-02.communication.own` is about `communication`. */
function areaKey(key: string): string {
  return key.slice(SIGNS_CHECK.length, key.lastIndexOf('.'));
}

function latestOf(signs: readonly ProgressSeries[], participantId: string): Record<string, number> {
  return Object.fromEntries(
    signs.flatMap((line) => {
      const last = line.participantId === participantId ? line.points.at(-1) : undefined;
      return last ? [[line.key.slice(SIGNS_CHECK.length), last.value] as const] : [];
    }),
  );
}
