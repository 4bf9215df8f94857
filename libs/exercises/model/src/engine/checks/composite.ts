import { FaultCode } from '../../definition/fault-code';
import type { FieldOf } from '../../definition/field';
import type { Check, Run } from '../run';
import { sameText } from '../text-units';
import { isBlankAnswer, isRecord } from '../values';
import { wholeNumber } from './number';
import { checkText, oneLine } from './text';
import { isInstant } from './time';

/** The most code points of an emotion's word, a person's label and an id. */
export const PART_MAX = { emotion: 40, label: 80, id: 64 } as const;
/** The most emotions where the definition sets no limit. */
export const EMOTIONS_MOST = 20;
const CURRENCY = /^[A-Z]{3}$/;

/** One part of an answer made of several. Missing is a fault only on submitting. */
function part(raw: Readonly<Record<string, unknown>>, key: string, run: Run, check: Check): unknown {
  const value = Object.hasOwn(raw, key) ? raw[key] : undefined;
  run.path.push(key);
  let clean: unknown;
  if (!isBlankAnswer(value, 0)) clean = check(value, run);
  else if (run.mode === 'submit') run.fault(FaultCode.required);
  run.path.pop();
  return clean;
}

function onlyParts(raw: Readonly<Record<string, unknown>>, known: readonly string[], run: Run): void {
  const unknown = Object.keys(raw).filter((key) => !known.includes(key));
  for (const key of unknown.slice(0, 20)) run.faultPart(key, FaultCode.unknownField);
}

const parts = (entries: readonly (readonly [string, unknown])[]) =>
  Object.fromEntries(entries.filter(([, value]) => value !== undefined));

export function emotionCheck(definition: FieldOf<'emotion'>): Check {
  const max = definition.max ?? EMOTIONS_MOST;
  const min = definition.min ?? 0;
  const offered = definition.only ? new Set(definition.options) : undefined;
  const word: Check = (raw, run) => {
    if (offered && typeof raw === 'string') return offered.has(raw) ? raw : run.fault(FaultCode.notAChoice);
    return checkText(raw, oneLine(PART_MAX.emotion), run);
  };
  const row: Check = (raw, run) => {
    if (!isRecord(raw)) return run.fault(FaultCode.wrongType);
    onlyParts(raw, ['word', 'intensity'], run);
    const intensity: Check = (value) => wholeNumber(value, 0, 10, run);
    return parts([
      ['word', part(raw, 'word', run, word)],
      ['intensity', part(raw, 'intensity', run, intensity)],
    ]);
  };
  return (raw, run) => {
    if (!Array.isArray(raw)) return run.fault(FaultCode.wrongType);
    if (raw.length > max) return run.fault(FaultCode.tooMany, max);
    const rows = eachRow(raw, row, run);
    if (run.mode === 'submit' && rows.length < min) run.fault(FaultCode.tooFew, min);
    noWordTwice(raw, run);
    return rows;
  };
}

function noWordTwice(rows: readonly unknown[], run: Run): void {
  const seen = new Set<string>();
  rows.forEach((row, at) => {
    const word = isRecord(row) ? row['word'] : undefined;
    if (typeof word !== 'string' || word === '' || word.length > PART_MAX.emotion * 2) return;
    const same = sameText(word);
    if (seen.has(same)) run.faultAt([...run.path, at, 'word'].join('.'), FaultCode.duplicate);
    seen.add(same);
  });
}

/** Blank rows are dropped on submitting, as in any list. */
function eachRow(raw: readonly unknown[], check: Check, run: Run): unknown[] {
  return raw.flatMap((value, at) => {
    if (run.mode === 'submit' && isRecord(value) && isBlankAnswer(value)) return [];
    run.path.push(at);
    const clean = check(value, run);
    run.path.pop();
    return [clean];
  });
}

export function moneyCheck(definition: FieldOf<'money'>): Check {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = definition;
  const currencies = definition.currencies && new Set(definition.currencies);
  const currency: Check = (raw, run) => {
    if (typeof raw !== 'string') return run.fault(FaultCode.wrongType);
    const known = currencies ? currencies.has(raw) : CURRENCY.test(raw);
    return known ? raw : run.fault(FaultCode.badCurrency);
  };
  return record(['amount', 'currency'], (raw, run) => [
    ['amount', part(raw, 'amount', run, (value) => wholeNumber(value, min, max, run))],
    ['currency', part(raw, 'currency', run, currency)],
  ]);
}

export function ifThenCheck(definition: FieldOf<'if_then'>): Check {
  const limits = oneLine(definition.max ?? 200);
  const text: Check = (raw, run) => checkText(raw, limits, run);
  return record(['if', 'then'], (raw, run) => [
    ['if', part(raw, 'if', run, text)],
    ['then', part(raw, 'then', run, text)],
  ]);
}

const yes: Check = (raw, run) => (raw === true ? true : run.fault(FaultCode.notAChoice));
const moment: Check = (raw, run) => {
  if (typeof raw !== 'string') return run.fault(FaultCode.wrongType);
  return isInstant(raw) ? raw : run.fault(FaultCode.badInstant);
};
const id: Check = (raw, run) => checkText(raw, oneLine(PART_MAX.id), run);

export const confirmCheck: Check = record(['confirmed', 'at', 'by'], (raw, run) => [
  ['confirmed', part(raw, 'confirmed', run, yes)],
  ['at', part(raw, 'at', run, moment)],
  ['by', part(raw, 'by', run, id)],
]);

export const personRefCheck: Check = (raw, run) => {
  if (!isRecord(raw)) return run.fault(FaultCode.wrongType);
  const inside = Object.hasOwn(raw, 'participantId');
  if (inside === Object.hasOwn(raw, 'label')) return run.fault(FaultCode.badReference);
  const key = inside ? 'participantId' : 'label';
  onlyParts(raw, [key], run);
  const limits = oneLine(inside ? PART_MAX.id : PART_MAX.label);
  return parts([[key, part(raw, key, run, (value) => checkText(value, limits, run))]]);
};

type Parts = (raw: Readonly<Record<string, unknown>>, run: Run) => readonly (readonly [string, unknown])[];

function record(known: readonly string[], read: Parts): Check {
  return (raw, run) => {
    if (!isRecord(raw)) return run.fault(FaultCode.wrongType);
    onlyParts(raw, known, run);
    return parts(read(raw, run));
  };
}
