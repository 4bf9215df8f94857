export { AgreementsApiModule } from './agreements-api.module';
export { Commitments } from './application/commitments';
export type {
  CommitmentActor,
  CommitmentAuthor,
  CommitmentOwner,
  CommitmentRevision,
  CommitmentsPort,
  PauseRange,
} from './application/commitments-port';
