import { currentTextOf, textOf, type ConsentTextVersion, type MyConsent } from '@reknit/cases/model';

/** The words a consent was, or is, asked with; the present ones where they were never written down. */
export function wordsOf({ kind, textVersion }: Pick<MyConsent, 'kind' | 'textVersion'>): ConsentTextVersion {
  return textOf(kind, textVersion) ?? currentTextOf(kind);
}
