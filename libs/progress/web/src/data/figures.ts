import type { CaseProgress, ProgressSeries } from '@reknit/progress/model';
import type { Instant, ParticipantId } from '@reknit/shared/model';

/** One recorded figure with the line of everybody it was recorded of. Lines stand side by side and are never merged. */
export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly source: string;
  readonly range: readonly [number, number];
  readonly better: ProgressSeries['better'];
  readonly lines: readonly FigureLine[];
}

export interface FigureLine {
  readonly participantId: ParticipantId;
  readonly name: string;
  /** The place of the person in the case, which is their colour, dash and marker everywhere. */
  readonly place: number;
  readonly points: readonly { readonly at: Instant; readonly value: number }[];
}

/** What goals come under; exercises come under their titles. */
export const GOALS = 'Goals';

/**
 * The figures of a case, goals first, each with its people in the order of the case.
 *
 * @example
 * figuresOf(progress)[0]?.lines.map((line) => line.name) // ['Rosalind', 'Tobias']
 */
export function figuresOf(progress: Pick<CaseProgress, 'people' | 'series'>): readonly Figure[] {
  const byKey = Map.groupBy(progress.series, ({ key }) => key);
  const figures = [...byKey.values()].flatMap((series): readonly Figure[] => {
    const first = series[0];
    if (!first) return [];
    const { key, label, range, better } = first;
    const source = first.source === 'goal' ? GOALS : first.source;
    return [{ key, label, source, range, better, lines: linesOf(series, progress.people) }];
  });
  return [
    ...figures.filter(({ source }) => source === GOALS),
    ...figures.filter(({ source }) => source !== GOALS),
  ];
}

function linesOf(series: readonly ProgressSeries[], people: CaseProgress['people']): readonly FigureLine[] {
  return people.flatMap(({ participantId, name }, place) => {
    const own = series.find((line) => line.participantId === participantId);
    return own ? [{ participantId, name: callName(name, people), place, points: own.points }] : [];
  });
}

/** The given name, unless two share it. */
export function callName(name: string, people: CaseProgress['people']): string {
  const given = (full: string): string => full.split(' ')[0] ?? full;
  const shared = people.filter((person) => given(person.name) === given(name)).length > 1;
  return shared ? name : given(name);
}

/** The figures under what they come from, for a choice. */
export function bySource(
  figures: readonly Figure[],
): readonly { readonly source: string; readonly figures: readonly Figure[] }[] {
  return [...Map.groupBy(figures, ({ source }) => source)].map(([source, own]) => ({ source, figures: own }));
}

const BETTER: Record<ProgressSeries['better'], string> = {
  higher: 'Higher is better.',
  lower: 'Lower is better.',
  neither: 'Neither end is better.',
};

/**
 * A chart in sentences, for those who listen and those who would rather read. Says what was recorded and when, and
 * judges nothing.
 *
 * @param day a moment as a day in words
 */
export function summaryOf(figure: Figure, day: (at: Instant) => string): readonly string[] {
  const [low, high] = figure.range;
  const lines = figure.lines.map(({ name, points }) => {
    const first = points[0];
    const last = points.at(-1);
    if (!first || !last) return `${name}: nothing recorded in these weeks.`;
    if (points.length === 1) return `${name}: ${first.value} on ${day(first.at)}, recorded once.`;
    return `${name}: ${first.value} on ${day(first.at)}, ${last.value} on ${day(last.at)}; recorded ${points.length} times.`;
  });
  return [`From ${low} to ${high}. ${BETTER[figure.better]}`, ...lines];
}

export interface TableRow {
  readonly at: Instant;
  /** One cell a line, in their order; undefined where that person recorded nothing at that moment. */
  readonly values: readonly (number | undefined)[];
}

/**
 * A chart as a table, newest first.
 *
 * @example
 * tableOf({ ...figure, lines: [{ …, points: [{ at: 't1', value: 2 }] }] }) // [{ at: 't1', values: [2] }]
 */
export function tableOf(figure: Pick<Figure, 'lines'>): readonly TableRow[] {
  const moments = [...new Set(figure.lines.flatMap(({ points }) => points.map(({ at }) => at)))]
    .sort()
    .reverse();
  return moments.map((at) => ({
    at,
    values: figure.lines.map(({ points }) => points.find((point) => point.at === at)?.value),
  }));
}
