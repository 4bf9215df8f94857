import { Relation, type ActionTable } from '@reknit/shared/model';

export const ReliabilityAction = {
  readMine: 'reliability.read-mine',
  promise: 'reliability.promise',
  reword: 'reliability.reword',
  pause: 'reliability.pause',
  resume: 'reliability.resume',
  finish: 'reliability.finish',
  drop: 'reliability.drop',
  reflect: 'reliability.reflect',
  share: 'reliability.share',
  endShare: 'reliability.end-share',
  listReceived: 'reliability.list-received',
  notice: 'reliability.notice',
  listForCase: 'reliability.list-for-case',
} as const;
export type ReliabilityAction = (typeof ReliabilityAction)[keyof typeof ReliabilityAction];

const { careTeam, participant, self, supervision } = Relation;
const own = { allow: { client: self } };

export const RELIABILITY_ACTIONS: ActionTable<ReliabilityAction> = {
  'reliability.read-mine': own,
  'reliability.promise': own,
  'reliability.reword': own,
  'reliability.pause': own,
  'reliability.resume': own,
  'reliability.finish': own,
  'reliability.drop': own,
  'reliability.reflect': own,
  'reliability.share': own,
  'reliability.end-share': own,
  'reliability.list-received': { allow: { client: participant } },
  'reliability.notice': { allow: { client: participant } },
  'reliability.list-for-case': { allow: { clinician: careTeam, supervisor: supervision } },
};
