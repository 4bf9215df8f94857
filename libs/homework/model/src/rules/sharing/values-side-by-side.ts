type Answers = Readonly<Record<string, unknown>>;

export interface RankedValue {
  readonly value: string;
  readonly rank: number;
}

const LIVED_FULLY = 10;

interface Lived {
  readonly valueRef?: unknown;
  readonly livedThisMonth?: unknown;
}

/**
 * The values somebody put in order (EX-01), first first.
 *
 * @example
 * rankedValues({ values: [{ value: 'honesty', rank: 2 }, { value: 'safety', rank: 1 }] })
 * // [{ value: 'safety', rank: 1 }, { value: 'honesty', rank: 2 }]
 */
export function rankedValues(answers: Answers): readonly RankedValue[] {
  const rows = Array.isArray(answers['values']) ? (answers['values'] as readonly Partial<RankedValue>[]) : [];
  return rows
    .flatMap(({ value, rank }) =>
      typeof value === 'string' && typeof rank === 'number' ? [{ value, rank }] : [],
    )
    .sort((one, other) => one.rank - other.rank);
}

/**
 * The values that everybody named, whatever their case, in the order of the first.
 *
 * @example
 * inCommon([[{ value: 'Honesty', rank: 1 }], [{ value: 'honesty', rank: 3 }]]) // ['Honesty']
 */
export function inCommon(people: readonly (readonly RankedValue[])[]): readonly string[] {
  const [first = [], ...others] = people;
  const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
  return first
    .filter(({ value }) => others.every((values) => values.some((other) => same(other.value, value))))
    .map(({ value }) => value);
}

/**
 * The value that is furthest from being lived this month, 0 lived fully to 10 not at all; undefined where nothing was rated.
 *
 * @example
 * largestGap({ ownConduct: [{ valueRef: 'honesty', livedThisMonth: 7 }] }) // { value: 'honesty', gap: 3 }
 */
export function largestGap(answers: Answers): { readonly value: string; readonly gap: number } | undefined {
  const rows = Array.isArray(answers['ownConduct']) ? (answers['ownConduct'] as readonly Lived[]) : [];
  const gaps = rows.flatMap(({ valueRef, livedThisMonth }) =>
    typeof valueRef === 'string' && typeof livedThisMonth === 'number'
      ? [{ value: valueRef, gap: LIVED_FULLY - livedThisMonth }]
      : [],
  );
  return gaps.reduce<(typeof gaps)[number] | undefined>(
    (most, next) => (most && most.gap >= next.gap ? most : next),
    undefined,
  );
}
