import { Relation, type ActionTable } from '@reknit/shared/model';

export const CommitmentAction = {
  listMine: 'commitment.list-mine',
  readMine: 'commitment.read-mine',
  report: 'commitment.report',
  correctMine: 'commitment.correct-mine',
  excuseMine: 'commitment.excuse-mine',
  pauseMine: 'commitment.pause-mine',
  tellSeen: 'commitment.tell-seen',
  dispute: 'commitment.dispute',
  listForCase: 'commitment.list-for-case',
  correct: 'commitment.correct',
  excuse: 'commitment.excuse',
  resolve: 'commitment.resolve',
} as const;
export type CommitmentAction = (typeof CommitmentAction)[keyof typeof CommitmentAction];

const { careTeam, participant, self, supervision } = Relation;
const team = { clinician: careTeam };
const own = { client: self };
/** The author, or the other person; the repository tells them apart. */
const bothPeople = { client: participant };

export const COMMITMENT_ACTIONS: ActionTable<CommitmentAction> = {
  'commitment.list-mine': { allow: own },
  'commitment.read-mine': { allow: own },
  'commitment.report': { allow: own },
  'commitment.correct-mine': { allow: own },
  'commitment.excuse-mine': { allow: bothPeople },
  'commitment.pause-mine': { allow: own },
  'commitment.tell-seen': { allow: bothPeople },
  'commitment.dispute': { allow: bothPeople },
  'commitment.list-for-case': { allow: { clinician: careTeam, supervisor: supervision } },
  'commitment.correct': { allow: team },
  'commitment.excuse': { allow: team },
  'commitment.resolve': { allow: team },
};
