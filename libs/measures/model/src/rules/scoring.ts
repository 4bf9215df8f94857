import type { AlertRule, Instrument } from '../instruments/instrument';
import type { RiskLevel } from '../vocabulary/risk-words';
import { SymptomPattern } from '../vocabulary/measure-words';

/** Item code → value of its anchor. An item that was not answered is absent, never 0. */
export type Answers = Readonly<Record<string, number>>;

/** What a complete response comes to. */
export interface Score {
  readonly total: number;
  /** Code of the band the total lies in, where the instrument has bands. */
  readonly band?: string;
  /** At or over the cut-off: a reason to look closer. */
  readonly positive: boolean;
}

/** @example answeredOf({ items: [{ code: 'q1' }, { code: 'q2' }] }, { q1: 0, difficulty: 2 }) // 1 */
export function answeredOf({ items }: Pick<Instrument, 'items'>, answers: Answers): number {
  return items.filter(({ code }) => answers[code] !== undefined).length;
}

/**
 * The sum of the items and what it stands for; nothing while an item is missing. Never prorated, never filled in.
 *
 * Source: Kroenke, Spitzer & Williams 2001 for the PHQ; Spitzer and others 2006 for the GAD.
 *
 * @param answers anchor values by item code, as checked by `unknownAnswers`
 * @example scoreOf(PHQ_2, { q1: 3, q2: 1 }) // { total: 4, positive: true }
 */
export function scoreOf(instrument: Instrument, answers: Answers): Score | undefined {
  let total = 0;
  for (const { code } of instrument.items) {
    const value = answers[code];
    if (value === undefined) return undefined;
    total += value;
  }
  const band = instrument.bands.find(({ from, to }) => total >= from && total <= to)?.code;
  return { total, ...(band === undefined ? {} : { band }), positive: total >= instrument.cutoff.value };
}

/**
 * Codes of what is not an item of this instrument, or not a value of its anchors.
 *
 * @example unknownAnswers(PHQ_2, { q1: 4, q2: 1, q9: 0 }) // ['q1', 'q9']
 */
export function unknownAnswers({ items, anchors, after }: Instrument, answers: Answers): readonly string[] {
  const known = new Map(items.map(({ code }) => [code, anchors]));
  if (after) known.set(after.code, after.anchors);
  return Object.entries(answers)
    .filter(([code, given]) => !known.get(code)?.some(({ value }) => value === given))
    .map(([code]) => code);
}

/** One alert rule that an answer, or the total, has reached. */
export interface Alert {
  readonly rule: string;
  readonly level: RiskLevel;
  readonly opens: AlertRule['opens'];
  /** The answer or the total. */
  readonly value: number;
}

/**
 * The alert rules reached by what has been answered so far: a rule of one item also fires in a form nobody finishes, a rule of
 * the total only in a complete one.
 *
 * @example alertsOf(PHQ_9, { q9: 2 }) // [{ rule: 'item-9', level: 'high', opens: 'flag', value: 2 }]
 */
export function alertsOf(instrument: Instrument, answers: Answers): readonly Alert[] {
  const total = scoreOf(instrument, answers)?.total;
  return instrument.alertRules.flatMap(({ code, of, levels, opens }) => {
    const value = of === 'total' ? total : answers[of.item];
    if (value === undefined) return [];
    const level = levels.findLast(({ from }) => value >= from)?.level;
    return level === undefined ? [] : [{ rule: code, level, opens, value }];
  });
}

/** Five or more symptoms; the lowest count that is a pattern of its own. */
const MAJOR = 5;
const OTHER = 2;
const MOST_DAYS = 2;

/**
 * How many symptoms are there more than half the days (the ninth counts from "several days" on), and which pattern that is when
 * one of the first two is among them. To inform a clinician; never a diagnosis.
 *
 * Source: the counting rule printed with the PHQ-9.
 *
 * @returns nothing for an instrument without such a rule, or with an item missing
 * @example symptomsOf(PHQ_9, allOf(3)) // { kind: 'major_pattern', count: 9 }
 */
export function symptomsOf(
  instrument: Instrument,
  answers: Answers,
): { readonly kind: SymptomPattern; readonly count: number } | undefined {
  if (!instrument.countsSymptoms || scoreOf(instrument, answers) === undefined) return undefined;
  const present = ({ code }: { readonly code: string }) =>
    (answers[code] ?? 0) >= (code === 'q9' ? 1 : MOST_DAYS);
  const count = instrument.items.filter(present).length;
  const core = instrument.items.slice(0, 2).some(present);
  if (!core || count < OTHER) return { kind: SymptomPattern.none, count };
  return { kind: count >= MAJOR ? SymptomPattern.major : SymptomPattern.other, count };
}
