import { validate, type SchemaPathTree } from '@angular/forms/signals';
import { codePoints, faultInWords, mustHave } from '@reknit/shared/web-kernel';

export interface WordsModel {
  text: string;
}

/**
 * Words in one's own hand: something must be there, within what a step takes.
 *
 * @param limits asked when the words are looked at, because a field learns its step only after it was made
 */
export function wordsSchema(
  limits: () => { readonly min?: number; readonly max: number },
): (path: SchemaPathTree<WordsModel>) => void {
  return (path) => {
    mustHave(path.text, 'Write it here, or say it aloud and tap the button for that.');
    validate(path.text, ({ value }) => {
      const { min, max } = limits();
      const length = codePoints(value().trim());
      if (length === 0 || (length >= (min ?? 1) && length <= max)) return undefined;
      const fault = length > max ? { code: 'too-long', limit: max } : { code: 'too-short', limit: min };
      return { kind: fault.code, message: faultInWords(fault) };
    });
  };
}
