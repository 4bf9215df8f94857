export const SessionProblem = {
  /** A clinician has another session then. The field says whose and when: `clinicianIds.<accountId>.2026-12-01T10:00`. */
  clinicianBusy: 'session.clinician-busy',
  /** One of the people has another session then: `participantIds.<participantId>.2026-12-01T10:00`. Never says with whom. */
  personBusy: 'session.person-busy',
  /** The room is taken then: `roomId.<roomId>.2026-12-01T10:00`. */
  roomBusy: 'session.room-busy',
  moveNotAllowed: 'session.move-not-allowed',
  /** The start lies in the past. */
  inThePast: 'session.in-the-past',
  /** The local time is skipped on that day by the clocks going forward. */
  noSuchTime: 'session.no-such-time',
  /** Individual with more than one person, couple with one, and the like. */
  peopleDoNotFit: 'session.people-do-not-fit',
  notInCase: 'session.not-in-case',
  /** A clinician who is not on the care team. */
  notOnTeam: 'session.not-on-team',
  /** A room for meeting in person, a link for video; not the other way round. */
  placeDoesNotFit: 'session.place-does-not-fit',
  noSuchRoom: 'session.no-such-room',
  /** The repetition has no end, two ends, or no session at all. */
  repeatInvalid: 'session.repeat-invalid',
  notASeries: 'session.not-a-series',
  /** Attendance is taken once a session has begun. */
  notBegun: 'session.not-begun',
  attendanceIncomplete: 'session.attendance-incomplete',
  /** A joint session with somebody missing: say what became of it. */
  decisionNeeded: 'session.decision-needed',
  /** Nothing to decide: all or nobody came, or it is not joint. */
  decisionNotAsked: 'session.decision-not-asked',
  /** No secrets policy is in force: nobody is seen alone before. */
  policyMissing: 'session.policy-missing',
  notRemote: 'session.not-remote',
  /** Where people are is asked at the start, not days before. */
  tooEarlyToAsk: 'session.too-early-to-ask',
  notice: 'session.notice-invalid',
  noSuchExercise: 'session.no-such-exercise',
} as const;
export type SessionProblem = (typeof SessionProblem)[keyof typeof SessionProblem];
