export const NoteProblem = {
  moveNotAllowed: 'note.move-not-allowed',
  /** Locked: something can be written under it, nothing in it. */
  locked: 'note.locked',
  notTheAuthor: 'note.not-the-author',
  /** A text the format has not, or the same one twice. */
  contentInvalid: 'note.content-invalid',
  tooLong: 'note.too-long',
  /** Something the format asks for is still empty: the faults say which. */
  incomplete: 'note.incomplete',
  /** The session is still to come or still going on. */
  sessionNotOver: 'note.session-not-over',
  noSuchSession: 'note.no-such-session',
  /** The session was with other people than the section is about. */
  sectionMismatch: 'note.section-mismatch',
  /** Written long after the session: a reason is asked for. */
  lateReasonNeeded: 'note.late-reason-needed',
  credentialMissing: 'note.credential-missing',
  credentialExpired: 'note.credential-expired',
  unsignWindowClosed: 'note.unsign-window-closed',
  /** Somebody has read, taken out or co-signed it since. */
  alreadySeen: 'note.already-seen',
  cosignOwn: 'note.cosign-own',
  additionOpen: 'note.addition-open',
  additionClosed: 'note.addition-closed',
  /** Whoever began it can still go on with it: nobody else sets it aside. */
  authorStillHere: 'note.author-still-here',
  /** What was read is not the text that is there now. */
  revisionStale: 'note.revision-stale',
  /** Somebody's own may not stand where others are meant, unless it is released. */
  crossesSections: 'note.crosses-sections',
  /** Fear and violence are kept, in every policy. */
  alwaysHeld: 'note.always-held',
  /** The words to be released do not stand in the signed note. */
  notInNote: 'note.not-in-note',
  tooManyPullIns: 'note.too-many-pull-ins',
} as const;
export type NoteProblem = (typeof NoteProblem)[keyof typeof NoteProblem];
