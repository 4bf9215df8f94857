export const CorrectionProblem = {
  /** It was answered or taken back in the meantime. */
  notOpen: 'correction.not-open',
  /** A statement is written once, after the record was left as it is. */
  noStatement: 'correction.no-statement',
  /** An amendment was begun for it and is not signed yet. */
  amendmentOpen: 'correction.amendment-open',
  /** The note stands in the section of somebody else. */
  otherSection: 'correction.other-section',
  tooMany: 'correction.too-many',
  /** Not a session this person was booked into, or one that is still to come. */
  noSuchSession: 'correction.no-such-session',
} as const;
export type CorrectionProblem = (typeof CorrectionProblem)[keyof typeof CorrectionProblem];
