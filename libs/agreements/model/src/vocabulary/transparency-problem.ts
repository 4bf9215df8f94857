export const TransparencyProblem = {
  moveNotAllowed: 'transparency.move-not-allowed',
  contentInvalid: 'transparency.content-invalid',
  /** Something no agreement may hold: the field's fault says which. */
  banned: 'transparency.banned',
  revisionStale: 'transparency.revision-stale',
  notWithThem: 'transparency.not-with-them',
  tooLong: 'transparency.too-long',
  needsSupervisorNote: 'transparency.needs-supervisor-note',
} as const;
export type TransparencyProblem = (typeof TransparencyProblem)[keyof typeof TransparencyProblem];
