import { Relation, type ActionTable } from '@reknit/shared/model';

export const ProgressAction = {
  readToday: 'progress.read-today',
  putOff: 'progress.put-off',
  readCase: 'progress.read-case',
  readRecord: 'progress.read-record',
  readBrief: 'progress.read-brief',
  readSupervision: 'progress.read-supervision',
  takeOutOwn: 'progress.take-out-own',
} as const;
export type ProgressAction = (typeof ProgressAction)[keyof typeof ProgressAction];

export const PROGRESS_ACTIONS: ActionTable<ProgressAction> = {
  'progress.read-today': { allow: { clinician: Relation.careTeam, supervisor: Relation.supervision } },
  'progress.put-off': { allow: { clinician: Relation.careTeam, supervisor: Relation.supervision } },
  'progress.read-case': { allow: { clinician: Relation.careTeam, supervisor: Relation.supervision } },
  'progress.read-record': { allow: { clinician: Relation.careTeam, supervisor: Relation.supervision } },
  'progress.take-out-own': { allow: { client: Relation.self } },
  'progress.read-supervision': { allow: { supervisor: Relation.supervision } },
  'progress.read-brief': { allow: { clinician: Relation.careTeam, supervisor: Relation.supervision } },
};
