import { Relation, type ActionTable } from '@reknit/shared/model';

/** Letting another participant read something, and everything around it. */
export const SharingAction = {
  readMine: 'sharing.read-mine',
  preview: 'sharing.preview',
  offer: 'sharing.offer',
  withdraw: 'sharing.withdraw',
  listOffered: 'sharing.list-offered',
  readOffered: 'sharing.read-offered',
  accept: 'sharing.accept',
  postpone: 'sharing.postpone',
  refuse: 'sharing.refuse',
  sayRead: 'sharing.say-read',
  readReveal: 'sharing.read-reveal',
  offerReveal: 'sharing.offer-reveal',
  takeBackReveal: 'sharing.take-back-reveal',
  listForCase: 'sharing.list-for-case',
  changeSetting: 'sharing.change-setting',
  release: 'sharing.release',
  compare: 'sharing.compare',
} as const;
export type SharingAction = (typeof SharingAction)[keyof typeof SharingAction];

const { careTeam, supervision, self } = Relation;
const own = { client: self };
const team = { clinician: careTeam };
const teamAndSupervisor = { clinician: careTeam, supervisor: supervision };

export const SHARING_ACTIONS: ActionTable<SharingAction> = {
  'sharing.read-mine': { allow: own },
  'sharing.preview': { allow: own },
  'sharing.offer': { allow: own },
  'sharing.withdraw': { allow: own },
  'sharing.list-offered': { allow: own },
  'sharing.read-offered': { allow: own },
  'sharing.accept': { allow: own },
  'sharing.postpone': { allow: own },
  'sharing.refuse': { allow: own },
  'sharing.say-read': { allow: own },
  'sharing.read-reveal': { allow: own },
  'sharing.offer-reveal': { allow: own },
  'sharing.take-back-reveal': { allow: own },
  'sharing.list-for-case': { allow: teamAndSupervisor },
  'sharing.change-setting': { allow: team },
  'sharing.release': { allow: team },
  'sharing.compare': { allow: teamAndSupervisor },
};
