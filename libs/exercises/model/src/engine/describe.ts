import type { FormField } from './form';
import { renderText } from './render-text';
import { minutesOf } from './checks/time';
import { isBlankAnswer, isRecord, ownValue } from './values';

/** What the words of an answer depend on besides the answer. */
export interface DescribeContext {
  /** What `{person}` is called. */
  readonly person: string;
  /** BCP 47, for dates, numbers and money. */
  readonly locale?: string;
  /** Names of participants by id. */
  readonly participants?: Readonly<Record<string, string>>;
}

/**
 * An answer in words, for reading, printing and comparing. Rows and parts come one per line. Nothing answered is an empty
 * string. The answer is expected to have passed `validate`; anything else is shown as nothing.
 *
 * @example
 * describeAnswer(feelingField, [{ word: 'worried', intensity: 6 }], { person: 'Ada' }) // 'worried 6/10'
 * describeAnswer(needField, 'other', { person: 'Ada' }) // 'something else'
 */
export function describeAnswer(field: FormField, value: unknown, context: DescribeContext): string {
  if (isBlankAnswer(value)) return '';
  switch (field.type) {
    case 'choice':
    case 'freq5':
      return labelOf(field, value, context);
    case 'multiChoice':
      return eachOf(value, (one) => labelOf(field, one, context)).join(', ');
    case 'emotion':
      return eachOf(value, (row) => emotion(field, row, context)).join(', ');
    case 'list':
      return eachOf(value, (row) => (field.item ? describeAnswer(field.item, row, context) : '')).join('\n');
    case 'group':
      return describeParts(field, value, context);
    case 'yesNo':
      return labelOf(field, value === true ? 'yes' : 'no', context);
    default:
      return describePlain(field, value, context);
  }
}

function describePlain(field: FormField, value: unknown, context: DescribeContext): string {
  switch (field.type) {
    case 'shortText':
    case 'longText':
    case 'localTime':
      return typeof value === 'string' ? value : '';
    case 'integer':
      return typeof value === 'number' ? value.toLocaleString(context.locale ?? 'en') : '';
    case 'scale':
      return scale(field, value);
    case 'money':
      return money(value, context);
    case 'date':
    case 'instant':
      return moment(field.type, value, context);
    case 'duration':
      return typeof value === 'string' ? duration(value) : '';
    case 'personRef':
      return person(value, context);
    case 'if_then':
      return ifThen(field, value, context);
    case 'confirm':
      return confirmation(field, value, context);
    default:
      return '';
  }
}

function eachOf(value: unknown, describe: (one: unknown) => string): readonly string[] {
  return Array.isArray(value) ? value.map(describe).filter((text) => text !== '') : [];
}

function labelOf(field: FormField, value: unknown, { person }: DescribeContext): string {
  const name = typeof value === 'number' ? `${value}` : value;
  if (typeof name !== 'string') return '';
  const { options = {} } = field.words;
  return renderText(Object.hasOwn(options, name) ? options[name]! : name, { person });
}

function emotion(field: FormField, row: unknown, context: DescribeContext): string {
  const [word, intensity] = [ownValue(row, 'word'), ownValue(row, 'intensity')];
  if (typeof word !== 'string') return '';
  const label = labelOf(field, word, context);
  return typeof intensity === 'number' ? `${label} ${intensity}/10` : label;
}

function describeParts(field: FormField, value: unknown, context: DescribeContext): string {
  return field.fields
    .flatMap((part) => {
      const words = describeAnswer(part, ownValue(value, part.key), context);
      return words === '' ? [] : [`${renderText(part.words.prompt, context)} ${words}`];
    })
    .join('\n');
}

function scale(field: FormField, value: unknown): string {
  if (typeof value !== 'number' || field.definition.type !== 'scale') return '';
  const { max = 10 } = field.definition;
  return max === 100 ? `${value}%` : `${value}/${max}`;
}

function money(value: unknown, { locale = 'en' }: DescribeContext): string {
  const [amount, currency] = [ownValue(value, 'amount'), ownValue(value, 'currency')];
  if (typeof amount !== 'number' || typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) return '';
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

function moment(type: 'date' | 'instant', value: unknown, { locale = 'en' }: DescribeContext): string {
  const date = typeof value === 'string' ? new Date(value) : undefined;
  if (!date || Number.isNaN(date.getTime())) return '';
  const style =
    type === 'date'
      ? { dateStyle: 'long' as const }
      : { dateStyle: 'long' as const, timeStyle: 'short' as const };
  return (
    new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(date) +
    (type === 'date' ? '' : ' UTC')
  );
}

const UNITS = [
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
] as const;

function duration(text: string): string {
  let left = minutesOf(text);
  if (left === undefined) return '';
  const parts: string[] = [];
  for (const [unit, minutes] of UNITS) {
    const count = Math.floor(left / minutes);
    left -= count * minutes;
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
  }
  return parts.join(' ') || '0 minutes';
}

function person(value: unknown, { participants = {} }: DescribeContext): string {
  const [label, id] = [ownValue(value, 'label'), ownValue(value, 'participantId')];
  if (typeof label === 'string') return label;
  return typeof id === 'string' && Object.hasOwn(participants, id) ? participants[id]! : '';
}

function ifThen(field: FormField, value: unknown, context: DescribeContext): string {
  if (!isRecord(value)) return '';
  const { ifPrompt = 'If', thenPrompt = 'then' } = field.words;
  const [when, act] = [ownValue(value, 'if'), ownValue(value, 'then')];
  return renderText(
    `${ifPrompt} ${typeof when === 'string' ? when : '…'}, ${thenPrompt} ${typeof act === 'string' ? act : '…'}`,
    context,
  );
}

function confirmation(field: FormField, value: unknown, context: DescribeContext): string {
  const at = moment('instant', ownValue(value, 'at'), context);
  return ownValue(value, 'confirmed') === true ? `${renderText(field.words.prompt, context)} (${at})` : '';
}
