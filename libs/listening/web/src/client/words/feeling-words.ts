/** Feelings to begin from when guessing; any other word can be typed. */
export const FEELINGS = [
  'hurt',
  'afraid',
  'sad',
  'angry',
  'lonely',
  'ashamed',
  'worried',
  'tired',
  'unsure',
  'hopeful',
  'relieved',
  'close',
] as const;
