import { Relation, type ActionTable } from '@reknit/shared/model';

export const BoundaryAction = {
  listMine: 'boundary.list-mine',
  readMine: 'boundary.read-mine',
  create: 'boundary.create',
  edit: 'boundary.edit',
  submit: 'boundary.submit',
  rehearse: 'boundary.rehearse',
  tell: 'boundary.tell',
  activate: 'boundary.activate',
  noteAnswer: 'boundary.note-answer',
  logEvent: 'boundary.log-event',
  correctEvent: 'boundary.correct-event',
  strikeEvent: 'boundary.strike-event',
  pause: 'boundary.pause',
  resume: 'boundary.resume',
  openReview: 'boundary.open-review',
  renew: 'boundary.renew',
  adjust: 'boundary.adjust',
  retire: 'boundary.retire',
  choose: 'boundary.choose-after-refusal',
  withdraw: 'boundary.withdraw',
  setContactLevel: 'boundary.set-contact-level',
  readTold: 'boundary.read-told',
  answer: 'boundary.answer',
  listForCase: 'boundary.list-for-case',
  readForTeam: 'boundary.read-for-team',
  giveBack: 'boundary.return',
  markReady: 'boundary.mark-ready',
  closePrompt: 'boundary.close-prompt',
} as const;
export type BoundaryAction = (typeof BoundaryAction)[keyof typeof BoundaryAction];

const { careTeam, supervision, self } = Relation;
const own = { allow: { client: self } };
const team = { allow: { clinician: careTeam } };
const teamAndSupervisor = { allow: { clinician: careTeam, supervisor: supervision } };

export const BOUNDARY_ACTIONS: ActionTable<BoundaryAction> = {
  'boundary.list-mine': own,
  'boundary.read-mine': own,
  'boundary.create': own,
  'boundary.edit': own,
  'boundary.submit': own,
  'boundary.rehearse': own,
  'boundary.tell': own,
  'boundary.activate': own,
  'boundary.note-answer': own,
  'boundary.log-event': own,
  'boundary.correct-event': own,
  'boundary.strike-event': own,
  'boundary.pause': own,
  'boundary.resume': own,
  'boundary.open-review': own,
  'boundary.renew': own,
  'boundary.adjust': own,
  'boundary.retire': own,
  'boundary.choose-after-refusal': own,
  'boundary.withdraw': own,
  'boundary.set-contact-level': own,
  'boundary.read-told': own,
  'boundary.answer': own,
  'boundary.list-for-case': teamAndSupervisor,
  'boundary.read-for-team': teamAndSupervisor,
  'boundary.return': team,
  'boundary.mark-ready': team,
  'boundary.close-prompt': team,
};
