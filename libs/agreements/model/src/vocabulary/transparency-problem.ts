export const TransparencyProblem = {
  moveNotAllowed: 'transparency.move-not-allowed',
  contentInvalid: 'transparency.content-invalid',
  /** Something no agreement may hold: the field's fault says which. */
  banned: 'transparency.banned',
  revisionStale: 'transparency.revision-stale',
  notWithThem: 'transparency.not-with-them',
  tooLong: 'transparency.too-long',
  renewalNotReviewed: 'transparency.renewal-not-reviewed',
  needsSupervisorNote: 'transparency.needs-supervisor-note',
  caseNotOpen: 'transparency.case-not-open',
} as const;
export type TransparencyProblem = (typeof TransparencyProblem)[keyof typeof TransparencyProblem];
