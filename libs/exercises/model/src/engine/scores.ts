import type { Answers } from '../definition/answers';
import type { SeriesDefinition, SeriesInfo, SeriesKind } from '../definition/series';
import type { CompiledForm, FormField } from './form';
import { checklistOf } from './lints/lints';
import { sameText } from './text-units';
import { answerAt, answersAt, isBlankAnswer, ownValue } from './values';
import { wordsFor } from './words';

type SeriesOf<Kind extends SeriesKind> = Extract<SeriesDefinition, { readonly kind: Kind }>;
type Figures = Readonly<Record<string, number | undefined>>;
type Score<Kind extends SeriesKind> = (
  series: SeriesOf<Kind>,
  answers: Answers,
  form: CompiledForm,
) => Figures;

const numberAt = (answers: unknown, path: string): number | undefined => {
  const value = answerAt(answers, path);
  return typeof value === 'number' ? value : undefined;
};

function delta({ key, before, after }: SeriesOf<'delta'>, answers: Answers): Figures {
  const [first, last] = [numberAt(answers, before), numberAt(answers, after)];
  return first === undefined || last === undefined ? {} : { [key]: last - first };
}

function intensities(answers: unknown, path: string): ReadonlyMap<string, number> {
  const rows = answerAt(answers, path);
  const rated = new Map<string, number>();
  for (const row of Array.isArray(rows) ? rows : []) {
    const [word, intensity] = [ownValue(row, 'word'), ownValue(row, 'intensity')];
    if (typeof word === 'string' && typeof intensity === 'number') rated.set(sameText(word), intensity);
  }
  return rated;
}

function emotionDelta({ key, before, after }: SeriesOf<'emotionDelta'>, answers: Answers): Figures {
  const then = intensities(answers, before);
  const moves = [...intensities(answers, after)].flatMap(([word, now]) => {
    const first = then.get(word);
    return first === undefined ? [] : [now - first];
  });
  if (moves.length === 0) return {};
  const mean = moves.reduce((sum, move) => sum + move, 0) / moves.length;
  return { [key]: Math.round(mean * 10) / 10 + 0 };
}

function strongest({ key, field }: SeriesOf<'strongestEmotion'>, answers: Answers): Figures {
  const rated = [...intensities(answers, field).values()];
  return rated.length === 0 ? {} : { [key]: Math.max(...rated) };
}

function sum(series: SeriesOf<'sum'>, answers: Answers): Figures {
  const answered = series.among.filter((path) => numberAt(answers, path) !== undefined).length;
  const figures = series.fields.flatMap((path) => numberAt(answers, path) ?? []);
  if (answered < series.answered || figures.length === 0) return {};
  return { [series.key]: figures.reduce((total, figure) => total + figure, 0) };
}

function count({ key, list, where }: SeriesOf<'count'>, answers: Answers): Figures {
  const rows = answerAt(answers, list);
  if (!Array.isArray(rows)) return {};
  const counted = rows.filter((row) => {
    if (!where) return !isBlankAnswer(row);
    const value = ownValue(row, where.field);
    return typeof value === 'string' && where.in.includes(value);
  });
  return { [key]: counted.length };
}

function level({ key, field, levels }: SeriesOf<'level'>, answers: Answers): Figures {
  const value = answerAt(answers, field);
  const name = typeof value === 'string' || typeof value === 'boolean' ? `${value}` : undefined;
  return name !== undefined && Object.hasOwn(levels, name) ? { [key]: levels[name] } : {};
}

/** Own words stay out of the keys: whatever is not an option counts as `other`, as the mean where there are several. */
function perRow(
  { key, list, name, field }: SeriesOf<'perRow'>,
  answers: Answers,
  form: CompiledForm,
): Figures {
  const options = optionsBehind(form, `${list}.*.${name}`);
  const found = new Map<string, number[]>();
  for (const { value } of answersAt(answers, `${list}.*`)) {
    const [label, figure] = [ownValue(value, name), ownValue(value, field)];
    if (typeof label !== 'string' || typeof figure !== 'number') continue;
    const suffix = options.has(label) ? label : 'other';
    found.set(suffix, [...(found.get(suffix) ?? []), figure]);
  }
  const mean = (figures: readonly number[]) =>
    figures.reduce((total, one) => total + one, 0) / figures.length;
  return Object.fromEntries(
    [...found].map(([suffix, figures]) => [`${key}.${suffix}`, Math.round(mean(figures) * 10) / 10]),
  );
}

/** The options a row's name can be one of, those of the list its rows come from included. */
function optionsBehind(form: CompiledForm, path: string): ReadonlyMap<string, string> {
  const list = form.byPath.get(path.split('.*')[0]!);
  const source = list?.rowsFrom
    ? form.byPath.get(`${list.rowsFrom.list}.*.${list.rowsFrom.field}`)
    : undefined;
  const fields: readonly (FormField | undefined)[] = [form.byPath.get(path), source];
  return new Map(fields.flatMap((field) => (field?.options ?? []).map(({ value, label }) => [value, label])));
}

function largestGap({ key, list, field, range }: SeriesOf<'largestGap'>, answers: Answers): Figures {
  const figures = answersAt(answers, `${list}.*.${field}`).flatMap(({ value }) =>
    typeof value === 'number' ? [value] : [],
  );
  return figures.length === 0 ? {} : { [key]: range[1] - Math.min(...figures) };
}

const SCORES: { readonly [Kind in SeriesKind]: Score<Kind> } = {
  value: ({ key, field }, answers) => ({ [key]: numberAt(answers, field) }),
  delta,
  emotionDelta,
  strongestEmotion: strongest,
  sum,
  count,
  level,
  perRow,
  largestGap,
  checklist: ({ key }, answers, form) => ({ [key]: checklistOf(form, answers)?.passing }),
};

function scored<Kind extends SeriesKind>(
  series: SeriesOf<Kind>,
  answers: Answers,
  form: CompiledForm,
): Figures {
  return SCORES[series.kind as Kind](series, answers, form);
}

/**
 * The figures of one entry, by key. What cannot be computed, because it was not answered or not often enough, is left out.
 *
 * @example
 * scoreOf(thoughtRecord, { belief: 85, beliefAfter: 50, … }) // { 'belief.drop': -35, … }
 */
export function scoreOf(form: CompiledForm, answers: Answers): Readonly<Record<string, number>> {
  const figures: Record<string, number> = {};
  for (const series of form.definition.series ?? []) {
    for (const [key, figure] of Object.entries(scored(series, answers, form))) {
      if (figure !== undefined) figures[key] = figure;
    }
  }
  return figures;
}

/**
 * What a chart needs for the figures of a form: label, range, which way is better, and the smallest move worth an arrow.
 * Figures that come one per row are spread out over the options they can carry.
 *
 * @example
 * seriesOf(form)[0] // { key: 'tension.drop', label: 'Tension, after minus before', range: [-10, 10], better: 'lower' }
 */
export function seriesOf(form: CompiledForm): readonly SeriesInfo[] {
  return (form.definition.series ?? []).flatMap((series): readonly SeriesInfo[] => {
    const { key, range, better, notable } = series;
    const { label } = wordsFor(series.words, form.variant, form.locale);
    const info: SeriesInfo = {
      key,
      label,
      range,
      better,
      ...(notable !== undefined && { notable }),
      ...(series.kind === 'checklist' && { forAuthor: true }),
    };
    if (series.kind !== 'perRow') return [info];
    const options = [...optionsBehind(form, `${series.list}.*.${series.name}`)].filter(
      ([value]) => value !== 'other',
    );
    return [...options, ['other', 'other'] as const].map(([value, name]) => ({
      ...info,
      key: `${key}.${value}`,
      label: `${label}: ${name}`,
    }));
  });
}

/**
 * The figures of an entry the care team may read: how many checks of a checklist pass is between the author and the text.
 *
 * @example
 * figuresForTeam(apology, { 'checks.passing': 6 }) // {}
 */
export function figuresForTeam(
  form: CompiledForm,
  figures: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const kept = new Set(seriesOf(form).flatMap(({ key, forAuthor }) => (forAuthor ? key : [])));
  return Object.fromEntries(Object.entries(figures).filter(([key]) => !kept.has(key)));
}

/**
 * Whether a figure has moved enough to say so.
 *
 * @example
 * notableChange({ notable: 4 }, 10, 13) // 'none'
 * notableChange({ notable: 4 }, 10, 14) // 'up'
 */
export function notableChange(
  series: Pick<SeriesInfo, 'notable'>,
  before: number,
  now: number,
): 'up' | 'down' | 'none' {
  const move = now - before;
  if (move === 0 || Math.abs(move) < (series.notable ?? 0)) return 'none';
  return move > 0 ? 'up' : 'down';
}
