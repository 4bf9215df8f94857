import { Relation, type ActionTable } from '@reknit/shared/model';

export const CorrectionAction = {
  listMine: 'correction.list-mine',
  ask: 'correction.ask',
  takeBack: 'correction.take-back',
  disagree: 'correction.disagree',
  list: 'correction.list',
  read: 'correction.read',
  amend: 'correction.amend',
  deny: 'correction.deny',
} as const;
export type CorrectionAction = (typeof CorrectionAction)[keyof typeof CorrectionAction];

const { careTeam, supervision, self } = Relation;
const own = { allow: { client: self } };
const team = { allow: { clinician: careTeam } };
const teamAndSupervisor = { allow: { clinician: careTeam, supervisor: supervision } };

export const CORRECTION_ACTIONS: ActionTable<CorrectionAction> = {
  'correction.list-mine': own,
  'correction.ask': own,
  'correction.take-back': own,
  'correction.disagree': own,
  'correction.list': teamAndSupervisor,
  'correction.read': teamAndSupervisor,
  'correction.amend': team,
  'correction.deny': team,
};
