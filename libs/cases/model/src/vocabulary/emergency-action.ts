import { Relation, type ActionTable } from '@reknit/shared/model';

export const EmergencyAction = {
  open: 'emergency.open-case',
  end: 'emergency.end',
  list: 'emergency.list',
  review: 'emergency.review',
} as const;
export type EmergencyAction = (typeof EmergencyAction)[keyof typeof EmergencyAction];

const { careTeam, supervision, self, practice } = Relation;

export const EMERGENCY_ACTIONS: ActionTable<EmergencyAction> = {
  'emergency.open-case': { allow: { clinician: practice } },
  'emergency.end': { allow: { clinician: self } },
  'emergency.list': { allow: { clinician: careTeam, supervisor: supervision } },
  'emergency.review': { allow: { clinician: careTeam, supervisor: supervision } },
};

export const EmergencyProblem = {
  /** Nobody in care of that name, or nobody whose case could be opened. */
  nobodyFound: 'emergency.nobody-found',
  severalFound: 'emergency.several-found',
  /** They reach this case anyway. */
  notNeeded: 'emergency.not-needed',
  /** It was their own. */
  reviewerSame: 'emergency.reviewer-same',
  alreadyReviewed: 'emergency.already-reviewed',
} as const;
export type EmergencyProblem = (typeof EmergencyProblem)[keyof typeof EmergencyProblem];
