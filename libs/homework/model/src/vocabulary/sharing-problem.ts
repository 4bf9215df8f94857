export const SharingProblem = {
  /** Nothing of these answers can be released, whoever asks. */
  notShareable: 'sharing.not-shareable',
  alreadyShared: 'sharing.already-shared',
  warningUnread: 'sharing.warning-unread',
  moveNotAllowed: 'sharing.move-not-allowed',
} as const;
export type SharingProblem = (typeof SharingProblem)[keyof typeof SharingProblem];
