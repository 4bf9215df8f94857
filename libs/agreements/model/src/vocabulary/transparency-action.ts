import { Relation, type ActionTable } from '@reknit/shared/model';

export const TransparencyAction = {
  listMine: 'transparency.list-mine',
  readMine: 'transparency.read-mine',
  create: 'transparency.create',
  edit: 'transparency.edit',
  propose: 'transparency.propose',
  confirm: 'transparency.confirm',
  reject: 'transparency.reject',
  openReview: 'transparency.open-review',
  askRenewal: 'transparency.ask-renewal',
  taper: 'transparency.taper',
  end: 'transparency.end',
  keepWeek: 'transparency.keep-week',
  listForCase: 'transparency.list-for-case',
  readForTeam: 'transparency.read-for-team',
  reviewRenewal: 'transparency.review-renewal',
  endForTeam: 'transparency.end-for-team',
} as const;
export type TransparencyAction = (typeof TransparencyAction)[keyof typeof TransparencyAction];

const { careTeam, supervision, self } = Relation;
const own = { allow: { client: self } };
const team = { allow: { clinician: careTeam } };
const teamAndSupervisor = { allow: { clinician: careTeam, supervisor: supervision } };

export const TRANSPARENCY_ACTIONS: ActionTable<TransparencyAction> = {
  'transparency.list-mine': own,
  'transparency.read-mine': own,
  'transparency.create': own,
  'transparency.edit': own,
  'transparency.propose': own,
  'transparency.confirm': own,
  'transparency.reject': own,
  'transparency.open-review': own,
  'transparency.ask-renewal': own,
  'transparency.taper': own,
  'transparency.end': own,
  'transparency.keep-week': own,
  'transparency.list-for-case': teamAndSupervisor,
  'transparency.read-for-team': teamAndSupervisor,
  'transparency.review-renewal': team,
  'transparency.end-for-team': team,
};
