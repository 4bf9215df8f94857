import { Relation, type ActionTable } from '@reknit/shared/model';

export const MeasuresAction = {
  listInstruments: 'measures.list-instruments',
  readForCase: 'measures.read-for-case',
  readResponse: 'measures.read-response',
  ask: 'measures.ask',
  stop: 'measures.stop',
  listMine: 'measures.list-mine',
  begin: 'measures.begin',
  readMine: 'measures.read-mine',
  saveAnswers: 'measures.save-answers',
  submit: 'measures.submit',
  listFlags: 'risk-flag.list',
  readFlag: 'risk-flag.read',
  moveFlag: 'risk-flag.move',
  confirmClose: 'risk-flag.confirm-close',
} as const;
export type MeasuresAction = (typeof MeasuresAction)[keyof typeof MeasuresAction];

const { careTeam, supervision, self, practice } = Relation;
const team = { clinician: careTeam };
const teamAndSupervisor = { clinician: careTeam, supervisor: supervision };
const own = { client: self };

export const MEASURES_ACTIONS: ActionTable<MeasuresAction> = {
  'measures.list-instruments': { allow: { clinician: practice, supervisor: practice } },
  'measures.read-for-case': { allow: teamAndSupervisor },
  'measures.read-response': { allow: teamAndSupervisor },
  'measures.ask': { allow: team },
  'measures.stop': { allow: team },
  'measures.list-mine': { allow: own },
  'measures.begin': { allow: own },
  'measures.read-mine': { allow: own },
  'measures.save-answers': { allow: own },
  'measures.submit': { allow: own },
  'risk-flag.list': { allow: teamAndSupervisor },
  'risk-flag.read': { allow: teamAndSupervisor },
  'risk-flag.move': { allow: team },
  'risk-flag.confirm-close': { allow: teamAndSupervisor },
};
