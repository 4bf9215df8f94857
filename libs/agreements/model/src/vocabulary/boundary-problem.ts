export const BoundaryProblem = {
  moveNotAllowed: 'boundary.move-not-allowed',
  kindFixed: 'boundary.kind-fixed',
  contentInvalid: 'boundary.content-invalid',
  /** It may not be told: said by its author's own answers, so it is no news to them. */
  notSafeToTell: 'boundary.not-safe-to-tell',
  channelDiffers: 'boundary.channel-differs',
  needsClinicianNote: 'boundary.needs-clinician-note',
  needsGuardian: 'boundary.needs-guardian',
  bindsMinor: 'boundary.binds-minor',
  nobodyToTell: 'boundary.nobody-to-tell',
  revisionStale: 'boundary.revision-stale',
  notInForce: 'boundary.not-in-force',
  alreadyAnswered: 'boundary.already-answered',
  alreadyStruck: 'boundary.already-struck',
  notAParticipant: 'boundary.not-a-participant',
  caseNotOpen: 'boundary.case-not-open',
  familyOnly: 'boundary.family-only',
} as const;
export type BoundaryProblem = (typeof BoundaryProblem)[keyof typeof BoundaryProblem];
