import type { SchemaPathTree } from '@angular/forms/signals';
import { lengthWithin, mustHave } from '@reknit/shared/web-kernel';

export interface WordsModel {
  text: string;
}

/** Words in one's own hand: something must be there, within what a step takes. */
export function wordsSchema(
  limits: () => { readonly min?: number; readonly max: number },
): (path: SchemaPathTree<WordsModel>) => void {
  return (path) => {
    mustHave(path.text, 'Write it here, or say it aloud and tap the button for that.');
    lengthWithin(path.text, limits());
  };
}
