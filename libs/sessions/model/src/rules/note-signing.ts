import type { FieldFaults, Instant, LocalDate } from '@reknit/shared/model';
import type { NoteText } from '../contract/note';
import { NOTE_LIMITS } from '../contract/note-limits';
import { fieldsOf, type NoteFormat } from '../vocabulary/note-format';
import { NoteProblem } from '../vocabulary/note-problem';

/** What stands beside a name when it signs. */
export interface Credential {
  readonly credential: string;
  /** The last day it is valid. */
  readonly validUntil?: LocalDate;
}

export interface SigningFacts {
  readonly credential?: Credential;
  /** In the zone of the practice. */
  readonly today: LocalDate;
  readonly now: Instant;
  readonly createdAt: Instant;
  /** When the session ended, or when what it is about happened. */
  readonly about: Instant;
  readonly format: NoteFormat;
  readonly section: string;
  readonly texts: readonly NoteText[];
}

/**
 * What stands against signing a note, the most basic first: NT-3 no credential or an expired one, NT-4 a session that is not over or a
 * signature before the note was made, then texts its format asks for.
 *
 * @example maySign({ ...facts, credential: { credential: 'LMFT', validUntil: '2026-01-31' }, today: '2026-02-01' })
 * // 'note.credential-expired'
 */
export function maySign(facts: SigningFacts): NoteProblem | undefined {
  const { credential, today, now, createdAt, about } = facts;
  if (!credential) return NoteProblem.credentialMissing;
  if (isExpired(credential, today)) return NoteProblem.credentialExpired;
  if (Date.parse(about) > Date.parse(now) || Date.parse(createdAt) > Date.parse(now))
    return NoteProblem.sessionNotOver;
  return missingTexts(facts).length > 0 ? NoteProblem.incomplete : undefined;
}

/** Valid through its last day, in the zone of the practice. */
export function isExpired({ validUntil }: Pick<Credential, 'validUntil'>, today: LocalDate): boolean {
  return validUntil !== undefined && validUntil < today;
}

/** Keys of the texts the format asks for that are still empty. */
export function missingTexts({
  format,
  section,
  texts,
}: Pick<SigningFacts, 'format' | 'section' | 'texts'>): readonly string[] {
  const written = new Set(texts.filter(({ text }) => text.trim() !== '').map(({ key }) => key));
  return fieldsOf(format, section)
    .filter(({ key, required }) => required && !written.has(key))
    .map(({ key }) => key);
}

/**
 * What is wrong with the texts of a draft: keys the format has not, or one twice. Nothing has to be complete.
 *
 * @example faultsOfTexts('dap', 'joint', [{ key: 'objective', text: '' }])
 * // { 'texts.0.key': [{ code: 'not-a-choice' }] }
 */
export function faultsOfTexts(format: NoteFormat, section: string, texts: readonly NoteText[]): FieldFaults {
  const known = new Set(fieldsOf(format, section).map(({ key }) => key));
  const faults: Record<string, readonly { code: string; limit?: number }[]> = {};
  const seen = new Set<string>();
  texts.forEach(({ key }, index) => {
    if (!known.has(key)) faults[`texts.${index}.key`] = [{ code: 'not-a-choice' }];
    else if (seen.has(key)) faults[`texts.${index}.key`] = [{ code: 'twice' }];
    seen.add(key);
  });
  return faults;
}

/**
 * Whether the texts together are more than a note holds, in code points.
 *
 * @example isTooLong([{ key: 'plan', text: 'Next week.' }]) // false
 */
export function isTooLong(texts: readonly NoteText[]): boolean {
  return texts.reduce((sum, { text }) => sum + [...text].length, 0) > NOTE_LIMITS.note;
}
