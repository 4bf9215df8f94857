export {
  AssignedWork,
  type AssignedPerson,
  type AssignedPiece,
  type MyAssignedPiece,
} from './application/assigned-work';
export { HomeworkApiModule } from './homework-api.module';
export { ReleasableWords } from './application/releasable-words';
export { Submitted, type ReleasedEntry, type SubmittedEntry } from './application/submitted';
