import type { Instant } from '@reknit/shared/model';
import type { NoteText } from '../contract/note';
import { fieldsOf, type NoteFormat } from '../vocabulary/note-format';
import type { AdditionKind } from '../vocabulary/note-words';

/** Everything a signature stands for. */
export interface SignedContent {
  readonly noteId: string;
  readonly revision: number;
  readonly authorId: string;
  readonly signedAt: Instant;
  readonly format: NoteFormat;
  readonly section: string;
  readonly about: Instant;
  readonly lateReason?: string;
  /** The header as it was frozen, written down. */
  readonly header: string;
  readonly texts: readonly NoteText[];
  /** What was pulled in, each written down, in order. */
  readonly pullIns: readonly string[];
}

/**
 * A text as it is hashed and kept: Unicode NFC, line ends as `\n`. Two texts that look the same are the same.
 *
 * @example canonicalText('cafe\u0301\r\nnext') // 'café\nnext'
 */
export function canonicalText(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n');
}

/** Everything a signature under an addition stands for. */
export interface SignedAddition {
  readonly noteId: string;
  readonly id: string;
  readonly kind: AdditionKind;
  readonly authorId: string;
  readonly signedAt: Instant;
  readonly words: { readonly reason: string; readonly wrong?: string; readonly text: string };
  /** The hash of what was signed before it; absent where there was nothing, and in what was signed before there were such hashes. */
  readonly previousHash?: string;
}

/**
 * An addition as it is signed, as one line of JSON with its parts in a fixed order; the hash of what was signed before stands last, so
 * that nothing can be taken out of the row afterwards. Its SHA-256 is the content hash.
 *
 * @example canonicalAddition({ noteId: 'n', id: 'd', kind: 'addendum', authorId: 'a', signedAt: 't', words: { reason: 'R', text: 'T' } })
 * // '["n","d","addendum","a","t",{"reason":"R","text":"T"}]'
 */
export function canonicalAddition(addition: SignedAddition): string {
  const { noteId, id, kind, authorId, signedAt, words, previousHash } = addition;
  const { reason, wrong, text } = words;
  const chained = previousHash === undefined ? [] : [previousHash];
  return JSON.stringify([noteId, id, kind, authorId, signedAt, { reason, wrong, text }, ...chained]);
}

/**
 * Texts in the order of the format, canonical, without those that are empty.
 *
 * @example orderedTexts('dap', 'joint', [{ key: 'plan', text: 'P' }, { key: 'data', text: 'D' }, { key: 'system', text: ' ' }])
 * // [{ key: 'data', text: 'D' }, { key: 'plan', text: 'P' }]
 */
export function orderedTexts(
  format: NoteFormat,
  section: string,
  texts: readonly NoteText[],
): readonly NoteText[] {
  const byKey = new Map(texts.map(({ key, text }) => [key, canonicalText(text)]));
  return fieldsOf(format, section).flatMap(({ key }) => {
    const text = byKey.get(key) ?? '';
    return text.trim() === '' ? [] : [{ key, text }];
  });
}

/**
 * What is signed, as one line of JSON with its parts in a fixed order. Its SHA-256 is the content hash: whoever has the parts
 * can work it out again.
 */
export function canonicalContent(content: SignedContent): string {
  const { format, section } = content;
  return JSON.stringify([
    ['noteId', content.noteId],
    ['revision', content.revision],
    ['authorId', content.authorId],
    ['signedAt', content.signedAt],
    ['format', format],
    ['section', section],
    ['about', content.about],
    ['lateReason', canonicalText(content.lateReason ?? '')],
    ['header', content.header],
    ['texts', orderedTexts(format, section, content.texts).map(({ key, text }) => [key, text])],
    ['pullIns', content.pullIns],
  ]);
}
