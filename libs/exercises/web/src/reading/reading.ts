import type { TemplateRef } from '@angular/core';
import {
  answerAt,
  describeAnswer,
  isBlankAnswer,
  renderText,
  type AnswerChange,
  type CompiledForm,
  type FormField,
} from '@reknit/exercises/model';
import type { TimeZoneName } from '@reknit/shared/model';
import type { SlotContext } from '../form/answer-slot';
import { wallClockAt } from '../time/zoned';

/** Everything the reading of one entry has in common. */
export interface Reading {
  readonly form: CompiledForm;
  readonly person: string;
  readonly timeZone: TimeZoneName;
  readonly participants: Readonly<Record<string, string>>;
  /** By path: how an answer differs from the version before. */
  readonly changes: ReadonlyMap<string, AnswerChange>;
  /** By the path of a list: rows of the version before that are gone. Their own paths belong to other rows by now. */
  readonly gone: ReadonlyMap<string, readonly unknown[]>;
  readonly slot: TemplateRef<SlotContext> | undefined;
  /** Says under every answer who can see it. */
  readonly readers: boolean;
  readonly unanswered: boolean;
}

/** What changed, sorted into what stands at a path now and what no longer stands anywhere. */
export function sortChanges(changes: readonly AnswerChange[]): Pick<Reading, 'changes' | 'gone'> {
  const gone = new Map<string, readonly unknown[]>();
  const kept = changes.filter(({ kind, path, before }) => {
    const list = /^(.*)\.\d+$/.exec(path)?.[1];
    if (kind !== 'removed' || list === undefined) return true;
    gone.set(list, [...(gone.get(list) ?? []), before]);
    return false;
  });
  return { changes: new Map(kept.map((change) => [change.path, change])), gone };
}

/** Parts under one answer: of a group, or the rows of a list of groups. */
export interface ReadPart {
  readonly field: FormField;
  readonly path: string;
  readonly value: unknown;
}

/** Answers a person wrote themselves, which are set in another type than what the interface says. */
const OWN_WORDS = new Set<FormField['type']>(['shortText', 'longText', 'if_then']);

export function isOwnWords({ type, options }: FormField, value: unknown): boolean {
  return OWN_WORDS.has(type) || (type === 'choice' && !options.some((option) => option.value === value));
}

/**
 * One answer in words. Moments are told in the reader's zone, scales as "3 of 10".
 *
 * @example
 * answerInWords(field, 3, reading) // '3 of 10'
 */
export function answerInWords(field: FormField, value: unknown, reading: Omit<Reading, 'form'>): string {
  if (isBlankAnswer(value)) return '';
  const { person, participants, timeZone } = reading;
  const said = field.words.options?.[`${value as string}`];
  if (field.type === 'scale' && typeof value === 'number' && field.definition.type === 'scale')
    return said ? renderText(said, { person }) : `${value} of ${field.definition.max ?? 10}`;
  if (field.type === 'yesNo' && !field.words.options) return value === true ? 'Yes' : 'No';
  if (field.type === 'instant' && typeof value === 'string') {
    const { date, time } = wallClockAt(value, timeZone);
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(date),
    );
    return `${day}, ${time}`;
  }
  if (field.type === 'localTime' && typeof value === 'string') return value;
  return describeAnswer(field, value, { person, participants, locale: 'en-GB' });
}

/** The parts of a group that are asked, with what was answered. */
export function partsOf(field: FormField, path: string, value: unknown): readonly ReadPart[] {
  return field.fields
    .filter((part) => part.type !== 'info')
    .map((part) => ({ field: part, path: `${path}.${part.key}`, value: answerAt(value, part.key) }));
}

/** The rows of a list that say something; each keeps the place it has in the answers. */
export function rowsOf(field: FormField, path: string, value: unknown): readonly ReadPart[] {
  const { item } = field;
  if (!item || !Array.isArray(value)) return [];
  return value.flatMap((row: unknown, at) =>
    isBlankAnswer(row) ? [] : [{ field: item, path: `${path}.${at}`, value: row }],
  );
}
