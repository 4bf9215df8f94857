import { Relation, type ActionTable } from '@reknit/shared/model';

export const SessionAction = {
  schedule: 'session.schedule',
  list: 'session.list',
  read: 'session.read',
  reschedule: 'session.reschedule',
  cancel: 'session.cancel',
  takeAttendance: 'session.take-attendance',
  confirmRemote: 'session.confirm-remote',
  markExercises: 'session.mark-exercises',
  changePeople: 'session.change-people',
  /** The calendar. A clinician finds the sessions of their caseload, an administrator bookings without what they are about. */
  readAgenda: 'session.read-agenda',
  listClinicians: 'session.list-clinicians',
  readSettings: 'session.read-settings',
  changeSettings: 'session.change-settings',
  useFeed: 'session.use-feed',
  listMine: 'session.list-mine',
  useMyFeed: 'session.use-my-feed',
} as const;
export type SessionAction = (typeof SessionAction)[keyof typeof SessionAction];

const { careTeam, supervision, self, practice } = Relation;
const team = { allow: { clinician: careTeam } };
const teamAndSupervisor = { allow: { clinician: careTeam, supervisor: supervision } };
const calendar = { allow: { clinician: careTeam, supervisor: supervision, administrator: practice } };
const own = { allow: { client: self } };

export const SESSION_ACTIONS: ActionTable<SessionAction> = {
  'session.schedule': team,
  'session.list': teamAndSupervisor,
  'session.read': teamAndSupervisor,
  'session.reschedule': team,
  'session.cancel': team,
  'session.take-attendance': team,
  'session.confirm-remote': team,
  'session.mark-exercises': team,
  'session.change-people': team,
  'session.read-agenda': calendar,
  'session.list-clinicians': calendar,
  'session.read-settings': { allow: { clinician: practice, supervisor: practice, administrator: practice } },
  'session.change-settings': { allow: { administrator: practice } },
  'session.use-feed': { allow: { clinician: self } },
  'session.list-mine': own,
  'session.use-my-feed': own,
};
