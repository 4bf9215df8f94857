import { Relation, type ActionTable } from '@reknit/shared/model';

export const CaseAction = {
  open: 'case.open',
  readCaseload: 'case.read-caseload',
  read: 'case.read',
  readTimeline: 'case.read-timeline',
  update: 'case.update',
  move: 'case.move',
  addParticipant: 'case.add-participant',
  moveParticipant: 'case.move-participant',
  inviteParticipant: 'case.invite-participant',
  changeCareTeam: 'case.change-care-team',
  recordRupture: 'case.record-rupture',
  addGoal: 'case.add-goal',
  updateGoal: 'case.update-goal',
  rateGoal: 'case.rate-goal',
  listClinicians: 'case.list-clinicians',
} as const;
export type CaseAction = (typeof CaseAction)[keyof typeof CaseAction];

const { careTeam, supervision, participant, practice } = Relation;
const team = { clinician: careTeam };
const teamAndSupervisor = { clinician: careTeam, supervisor: supervision };

export const CASE_ACTIONS: ActionTable<CaseAction> = {
  'case.open': { allow: { clinician: practice } },
  'case.read-caseload': { allow: teamAndSupervisor },
  'case.read': { allow: teamAndSupervisor },
  'case.read-timeline': { allow: teamAndSupervisor },
  'case.update': { allow: team },
  'case.move': { allow: team },
  'case.add-participant': { allow: team },
  'case.move-participant': { allow: team },
  'case.invite-participant': { allow: team },
  'case.change-care-team': { allow: team },
  'case.record-rupture': { allow: team },
  'case.add-goal': { allow: team },
  'case.update-goal': { allow: team },
  'case.rate-goal': { allow: { clinician: careTeam, client: participant } },
  'case.list-clinicians': { allow: { clinician: practice, administrator: practice } },
};
