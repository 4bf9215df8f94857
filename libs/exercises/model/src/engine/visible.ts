import type { Answers } from '../definition/answers';
import type { Locale } from '../definition/text';
import type { Reader, VisibilityClass } from '../definition/visibility';
import type { CompiledForm, FormField } from './form';
import { isRecord } from './values';

/** Until something is released, S reads as T. P and N never reach a clinician, X never the author. */
const READABLE: Readonly<Record<Reader, ReadonlySet<VisibilityClass>>> = {
  author: new Set(['P', 'T', 'S', 'J', 'N']),
  clinician: new Set(['T', 'S', 'J', 'X']),
  'participant-with-grant': new Set(['S', 'J']),
};

/**
 * What one reader may see of answers: every other part is taken out, in groups and in every row of a list as well. A part
 * is readable only if everything around it is. Rows that turn out empty keep their place for author and clinician, so that
 * a comment on `rows.1.text` means the same to both; another participant does not even learn that there was a row.
 *
 * @example
 * visibleTo(form, { said: 'a', private: 'b' }, 'participant-with-grant') // { said: 'a' }
 */
export function visibleTo(form: CompiledForm, answers: Answers, reader: Reader): Answers {
  return partsFor(form.fields, answers, reader);
}

function mayRead(field: FormField, reader: Reader): boolean {
  if (reader === 'participant-with-grant' && field.neverShared) return false;
  return READABLE[reader].has(field.visibility);
}

function partsFor(fields: readonly FormField[], raw: unknown, reader: Reader): Answers {
  const seen: Record<string, unknown> = {};
  if (!isRecord(raw)) return seen;
  for (const field of fields) {
    if (!Object.hasOwn(raw, field.key) || !mayRead(field, reader)) continue;
    const value = valueFor(field, raw[field.key], reader);
    if (value !== undefined) seen[field.key] = value;
  }
  return seen;
}

function valueFor(field: FormField, raw: unknown, reader: Reader): unknown {
  if (field.type === 'group') {
    const parts = partsFor(field.fields, raw, reader);
    return Object.keys(parts).length > 0 ? parts : undefined;
  }
  return field.type === 'list' ? rowsFor(field, raw, reader) : raw;
}

function rowsFor(list: FormField, raw: unknown, reader: Reader): unknown {
  const { item } = list;
  if (!item || !Array.isArray(raw) || !mayRead(item, reader)) return undefined;
  const rows = raw.map((row: unknown) => valueFor(item, row, reader));
  const kept = rows.filter((row) => row !== undefined);
  if (kept.length === 0) return undefined;
  return reader === 'participant-with-grant' ? kept : rows.map((row) => row ?? {});
}

type Seen = 'author' | 'therapist' | 'therapistUntilShared' | 'neverShared' | 'joint' | 'clinician' | 'kept';
const WHO: Readonly<Record<VisibilityClass, Seen>> = {
  P: 'author',
  T: 'therapist',
  S: 'therapistUntilShared',
  J: 'joint',
  X: 'clinician',
  N: 'kept',
};

const WORDS: Readonly<Record<Locale, Readonly<Record<Seen, string>>>> = {
  en: {
    author: 'Only you',
    therapist: 'You and your therapist',
    therapistUntilShared: 'You and your therapist, until you choose to share it',
    neverShared: 'You and your therapist. It cannot be shared from here',
    joint: 'Everyone taking part in this together, and your therapist',
    clinician: 'Your therapist only',
    kept: 'Only you. Your therapist cannot read it. It is still stored by the practice, and a court may in rare cases order it to be handed over',
  },
};

/**
 * Who will be able to read the answer to a question, as a key for translation and in words for the author. "Your therapist"
 * stands for the treating care team.
 *
 * @example
 * whoCanSee(field).words // 'You and your therapist, until you choose to share it'
 */
export function whoCanSee(
  field: Pick<FormField, 'visibility' | 'neverShared'>,
  locale: Locale = 'en',
): { readonly key: string; readonly words: string } {
  const shareable = field.visibility === 'S' || field.visibility === 'J';
  const seen = field.neverShared && shareable ? 'neverShared' : WHO[field.visibility];
  return { key: `visibility.${seen}`, words: (WORDS[locale] ?? WORDS['en']!)[seen] };
}
