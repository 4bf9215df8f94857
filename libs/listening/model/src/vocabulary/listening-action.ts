import { Relation, type ActionTable } from '@reknit/shared/model';

export const ListeningAction = {
  start: 'listening.start',
  listMine: 'listening.list-mine',
  readMine: 'listening.read-mine',
  readMyWords: 'listening.read-my-words',
  readMyDebrief: 'listening.read-my-debrief',
  release: 'listening.release-learned',
  move: 'listening.move',
  saveDraft: 'listening.save-draft',
  beHere: 'listening.be-here',
  readForCase: 'listening.read-for-case',
  startInRoom: 'listening.start-in-room',
  read: 'listening.read',
  readWords: 'listening.read-words',
  facilitate: 'listening.facilitate',
  review: 'listening.review',
} as const;
export type ListeningAction = (typeof ListeningAction)[keyof typeof ListeningAction];

const { careTeam, supervision, self } = Relation;
const team = { clinician: careTeam };
const teamAndSupervisor = { clinician: careTeam, supervisor: supervision };
const own = { client: self };

export const LISTENING_ACTIONS: ActionTable<ListeningAction> = {
  'listening.start': { allow: own },
  'listening.list-mine': { allow: own },
  'listening.read-mine': { allow: own },
  'listening.read-my-words': { allow: own },
  'listening.read-my-debrief': { allow: own },
  'listening.release-learned': { allow: own },
  'listening.move': { allow: own },
  'listening.save-draft': { allow: own },
  'listening.be-here': { allow: own },
  'listening.read-for-case': { allow: teamAndSupervisor },
  'listening.start-in-room': { allow: team },
  'listening.read': { allow: teamAndSupervisor },
  'listening.read-words': { allow: teamAndSupervisor },
  'listening.facilitate': { allow: team },
  'listening.review': { allow: team },
};
