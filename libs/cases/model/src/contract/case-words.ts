import type { Instant } from '@reknit/shared/model';

/** Where in a case words stand, beside its notes; the browser knows a way to each. */
export const WORD_PLACES = ['homework', 'goal', 'event'] as const;
export type WordPlace = (typeof WORD_PLACES)[number];

/** Something of a case that somebody wrote and the care team may read. */
export interface WordsInCase {
  readonly place: WordPlace;
  /** Of the record a way leads to: of homework the participation. */
  readonly id: string;
  readonly title: string;
  /** Who wrote it, or whose it is; absent where it is everybody's. */
  readonly personName?: string;
  readonly at: Instant;
  readonly texts: readonly { readonly label: string; readonly text: string }[];
}
