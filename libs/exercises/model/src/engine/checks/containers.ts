import { FaultCode } from '../../definition/fault-code';
import type { FieldOf } from '../../definition/field';
import type { FormField } from '../form';
import type { Check, Run } from '../run';
import { isBlankAnswer, isRecord } from '../values';
import { EMOTIONS_MOST } from './composite';

/** Unknown keys named at most; a sender of more gets the picture. */
const UNKNOWN_NAMED = 20;

/** A group, or the whole form: every part under its key, nothing else beside them. */
export function groupCheck(fields: readonly FormField[]): Check {
  const answerable = fields.filter((field) => field.type !== 'info');
  const known = new Set(answerable.map((field) => field.key));
  return (raw, run) => {
    if (!isRecord(raw)) return run.fault(FaultCode.wrongType);
    refuseUnknown(raw, known, run);
    const clean: Record<string, unknown> = {};
    run.scopes.push(raw);
    for (const field of answerable) {
      const value = checkPart(field, Object.hasOwn(raw, field.key) ? raw[field.key] : undefined, run);
      if (value !== undefined) clean[field.key] = value;
    }
    run.scopes.pop();
    return clean;
  };
}

function refuseUnknown(raw: Readonly<Record<string, unknown>>, known: ReadonlySet<string>, run: Run): void {
  let named = 0;
  for (const key of Object.keys(raw)) {
    if (known.has(key)) continue;
    run.faultPart(key, FaultCode.unknownField);
    if (++named === UNKNOWN_NAMED) return;
  }
}

/**
 * A question that is not asked has no answer: what was typed before it went away is kept in a draft, so that it comes back
 * with the question, and dropped unread on submitting.
 */
function checkPart(field: FormField, raw: unknown, run: Run): unknown {
  if (run.mode === 'submit' && !field.isShown(run.scopes)) return undefined;
  run.path.push(field.key);
  let clean: unknown;
  if (!isMissing(field, raw)) clean = field.check(raw, run);
  else if (run.mode === 'submit' && field.isRequired(run.scopes)) askFor(field, run);
  run.path.pop();
  return clean;
}

/** A group left out is asked for by the parts it has to have, which is where a person will look. */
function askFor(field: FormField, run: Run): void {
  const needed = field.fields.filter((part) => part.required);
  if (needed.length === 0) run.fault(FaultCode.required);
  else field.check({}, run);
}

/** Whether nothing was answered, by what the type counts as nothing: an empty list is no text left empty, but a mistake. */
export function isMissing(field: FormField, raw: unknown): boolean {
  if (raw === undefined || raw === null) return true;
  switch (field.type) {
    case 'list':
      return fewRows(field, raw) && raw.every((row) => isBlankRow(field, row));
    case 'emotion':
      return fewRows(field, raw) && raw.every((row) => isRecord(row) && isBlankAnswer(row));
    case 'multiChoice':
      return Array.isArray(raw) && raw.length === 0;
    case 'group':
    case 'if_then':
    case 'money':
    case 'personRef':
    case 'confirm':
      return isRecord(raw) && isBlankAnswer(raw);
    default:
      return typeof raw === 'string' && raw.trim() === '';
  }
}

/** More rows than there may be are a mistake even if they are blank, and not worth looking through. */
function fewRows(field: FormField, raw: unknown): raw is readonly unknown[] {
  const max = 'max' in field.definition ? (field.definition.max ?? EMOTIONS_MOST) : EMOTIONS_MOST;
  return Array.isArray(raw) && raw.length <= max;
}

function isBlankRow(list: FormField, row: unknown): boolean {
  return list.item !== undefined && isMissing(list.item, row);
}

/** Blank rows are no rows: dropped on submitting, kept in their place in a draft. Faults name the rows as they were sent. */
export function listCheck(definition: FieldOf<'list'>, item: FormField): Check {
  const { max, min = 0 } = definition;
  const emptyRow = item.type === 'group' ? {} : '';
  return (raw, run) => {
    if (!Array.isArray(raw)) return run.fault(FaultCode.wrongType);
    if (raw.length > max) return run.fault(FaultCode.tooMany, max);
    const rows: unknown[] = [];
    raw.forEach((value: unknown, at) => {
      const blank = isMissing(item, value);
      if (blank && run.mode === 'submit') return;
      run.path.push(at);
      rows.push(blank ? emptyRow : item.check(value, run));
      run.path.pop();
    });
    if (run.mode === 'submit' && rows.length < min) run.fault(FaultCode.tooFew, min);
    return rows;
  };
}
