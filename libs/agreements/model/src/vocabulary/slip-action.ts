import { Relation, type ActionTable } from '@reknit/shared/model';

export const SlipAction = {
  listMine: 'slip.list-mine',
  readMine: 'slip.read-mine',
  open: 'slip.open',
  own: 'slip.own',
  tellDisclosed: 'slip.tell-disclosed',
  settle: 'slip.settle',
  closeMine: 'slip.close-mine',
  share: 'slip.share',
  endShare: 'slip.end-share',
  listReceived: 'slip.list-received',
  listForCase: 'slip.list-for-case',
  look: 'slip.look',
  close: 'slip.close',
} as const;
export type SlipAction = (typeof SlipAction)[keyof typeof SlipAction];

const { careTeam, participant, self, supervision } = Relation;
const own = { allow: { client: self } };
const team = { allow: { clinician: careTeam } };

export const SLIP_ACTIONS: ActionTable<SlipAction> = {
  'slip.list-mine': own,
  'slip.read-mine': own,
  'slip.open': own,
  'slip.own': own,
  'slip.tell-disclosed': own,
  'slip.settle': own,
  'slip.close-mine': own,
  'slip.share': own,
  'slip.end-share': own,
  'slip.list-received': { allow: { client: participant } },
  'slip.list-for-case': { allow: { clinician: careTeam, supervisor: supervision } },
  'slip.look': team,
  'slip.close': team,
};
