/** Lengths in code points; numbers as they say. */
export const NOTE_LIMITS = {
  /** One text of a note: ten thousand words and to spare. */
  text: { min: 0, max: 90_000 },
  /** All texts of a note together. */
  note: 100_000,
  texts: { min: 0, max: 16 },
  reason: { min: 5, max: 500 },
  comment: { min: 5, max: 4000 },
  addition: { min: 1, max: 20_000 },
  /** The words an amendment says are wrong. */
  wrong: { min: 1, max: 4000 },
  releasedWords: { min: 10, max: 4000 },
  pullIns: 40,
  snippets: { min: 0, max: 60 },
  shortcut: { min: 1, max: 24 },
  snippet: { min: 1, max: 4000 },
  searchWords: { min: 2, max: 120 },
  searchHits: 100,
  credential: { min: 2, max: 80 },
  licence: { min: 0, max: 60 },
  psychotherapyText: { min: 0, max: 100_000 },
} as const;
