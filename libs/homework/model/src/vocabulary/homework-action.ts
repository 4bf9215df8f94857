import { Relation, type ActionTable } from '@reknit/shared/model';

export const HomeworkAction = {
  listExercises: 'homework.list-exercises',
  readExercise: 'homework.read-exercise',
  reviewExercise: 'homework.review-exercise',
  assign: 'homework.assign',
  listForCase: 'homework.list-for-case',
  reschedule: 'homework.reschedule',
  withdraw: 'homework.withdraw',
  close: 'homework.close',
  stopRepeating: 'homework.stop-repeating',
  hold: 'homework.hold',
  goOn: 'homework.go-on',
  readAnswers: 'homework.read-answers',
  review: 'homework.review',
  answerInRoom: 'homework.answer-in-room',
  readMine: 'homework.read-mine',
  listMine: 'homework.list-mine',
  open: 'homework.open',
  saveDraft: 'homework.save-draft',
  submit: 'homework.submit',
  report: 'homework.report',
  tellAfterwards: 'homework.tell-afterwards',
  decline: 'homework.decline',
  pause: 'homework.pause',
  resume: 'homework.resume',
} as const;
export type HomeworkAction = (typeof HomeworkAction)[keyof typeof HomeworkAction];

const { careTeam, supervision, self, practice } = Relation;
const team = { clinician: careTeam };
const teamAndSupervisor = { clinician: careTeam, supervisor: supervision };
const own = { client: self };

export const HOMEWORK_ACTIONS: ActionTable<HomeworkAction> = {
  'homework.list-exercises': { allow: { clinician: practice, supervisor: practice } },
  'homework.read-exercise': { allow: { clinician: practice, supervisor: practice } },
  'homework.review-exercise': { allow: { clinician: practice, supervisor: practice } },
  'homework.assign': { allow: team },
  'homework.list-for-case': { allow: teamAndSupervisor },
  'homework.reschedule': { allow: team },
  'homework.withdraw': { allow: team },
  'homework.close': { allow: team },
  'homework.stop-repeating': { allow: team },
  'homework.hold': { allow: team },
  'homework.go-on': { allow: team },
  'homework.read-answers': { allow: teamAndSupervisor },
  'homework.review': { allow: team },
  'homework.answer-in-room': { allow: team },
  'homework.read-mine': { allow: own },
  'homework.list-mine': { allow: own },
  'homework.open': { allow: own },
  'homework.save-draft': { allow: own },
  'homework.submit': { allow: own },
  'homework.report': { allow: own },
  'homework.tell-afterwards': { allow: own },
  'homework.decline': { allow: own },
  'homework.pause': { allow: own },
  'homework.resume': { allow: own },
};
