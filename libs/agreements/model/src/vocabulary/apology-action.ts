import { Relation, type ActionTable } from '@reknit/shared/model';

export const ApologyAction = {
  listMine: 'apology.list-mine',
  readMine: 'apology.read-mine',
  propose: 'apology.propose',
  proposeAgain: 'apology.propose-again',
  deliver: 'apology.deliver',
  answer: 'apology.answer',
  mute: 'apology.mute',
  listForCase: 'apology.list-for-case',
  read: 'apology.read',
  giveBack: 'apology.give-back',
  makeReady: 'apology.make-ready',
  hold: 'apology.hold',
  release: 'apology.release',
  recordWillingness: 'apology.record-willingness',
  recordDelivery: 'apology.record-delivery',
} as const;
export type ApologyAction = (typeof ApologyAction)[keyof typeof ApologyAction];

const { careTeam, participant, self, supervision } = Relation;
const team = { clinician: careTeam };
const teamAndSupervisor = { clinician: careTeam, supervisor: supervision };

export const APOLOGY_ACTIONS: ActionTable<ApologyAction> = {
  'apology.list-mine': { allow: { client: participant } },
  'apology.read-mine': { allow: { client: participant } },
  'apology.propose': { allow: { client: self } },
  'apology.propose-again': { allow: { client: self } },
  'apology.deliver': { allow: { client: self } },
  'apology.answer': { allow: { client: participant } },
  'apology.mute': { allow: { client: participant } },
  'apology.list-for-case': { allow: teamAndSupervisor },
  'apology.read': { allow: teamAndSupervisor },
  'apology.give-back': { allow: team },
  'apology.make-ready': { allow: team },
  'apology.hold': { allow: team },
  'apology.release': { allow: team },
  'apology.record-willingness': { allow: team },
  'apology.record-delivery': { allow: team },
};
