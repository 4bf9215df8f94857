export const ListeningProblem = {
  /** Somebody else was faster, or the turn has passed on: look again. */
  floorMovedOn: 'listening.floor-moved-on',
  /** Not in this state, or not for this person in it. */
  moveNotAllowed: 'listening.move-not-allowed',
  /** The topic is not one for a round at home. */
  saveForSession: 'listening.save-for-session',
  tooEarly: 'listening.too-early',
  wayNotOffered: 'listening.way-not-offered',
} as const;
export type ListeningProblem = (typeof ListeningProblem)[keyof typeof ListeningProblem];
