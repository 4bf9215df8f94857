export const HomeworkProblem = {
  moveNotAllowed: 'homework.move-not-allowed',
  lapsed: 'homework.lapsed',
  alreadySubmitted: 'homework.already-submitted',
  answersInvalid: 'homework.answers-invalid',
  draftStale: 'homework.draft-stale',
  dueInPast: 'homework.due-in-past',
  unknownExercise: 'homework.unknown-exercise',
  modeNotOffered: 'homework.mode-not-offered',
  needsUnlock: 'homework.needs-unlock',
  tooYoung: 'homework.too-young',
  /** Something of this person calls for attention first. For the care team, who sees it anyway. */
  riskOpen: 'homework.risk-open',
  contraindicationsUnread: 'homework.contraindications-unread',
  notAParticipant: 'homework.not-a-participant',
  participantAway: 'homework.participant-away',
  caseNotOpen: 'homework.case-not-open',
  /** Not marked for a session whose day has come, or nothing one answers in a form. */
  notInRoom: 'homework.not-in-room',
  alreadyTold: 'homework.already-told',
  /** The practice keeps no credential of theirs that is valid today. */
  noCredential: 'homework.no-credential',
  alreadyReviewed: 'homework.exercise-already-reviewed',
} as const;
export type HomeworkProblem = (typeof HomeworkProblem)[keyof typeof HomeworkProblem];
