import type { Provider, Type } from '@nestjs/common';
import { COMMITMENT_ACTIONS, RELIABILITY_ACTIONS, SLIP_ACTIONS } from '@reknit/agreements/model';
import { registerActions } from '@reknit/shared/api-kernel';
import { AgreementsMaterial } from './application/agreements-material';
import { CaseCommitmentsQueries } from './application/case-commitments.queries';
import { CaseOccurrenceCommands } from './application/case-occurrence.commands';
import { CaseReliabilityQueries } from './application/case-reliability.queries';
import { CaseSlipCommands } from './application/case-slip.commands';
import { CaseSlipsQueries } from './application/case-slips.queries';
import { CommitmentInbox } from './application/commitment-inbox';
import { CommitmentNews } from './application/commitment-news';
import { CommitmentOccurrences } from './application/commitment-occurrences';
import { CommitmentSweep } from './application/commitment-sweep';
import { CommitmentViews } from './application/commitment-views';
import { Commitments } from './application/commitments';
import { MovingOccurrences } from './application/moving-occurrences';
import { MyCommitmentsQueries } from './application/my-commitments.queries';
import { MyOccurrenceCommands } from './application/my-occurrence.commands';
import { MyReliabilityQueries } from './application/my-reliability.queries';
import { MySlipsQueries } from './application/my-slips.queries';
import { OccurrenceActs } from './application/occurrence-acts';
import { PausingCommitment } from './application/pausing-commitment';
import { ReliabilityNews } from './application/reliability-news';
import { ReliabilityReceivedQueries } from './application/reliability-received.queries';
import { ReliabilityReflections } from './application/reliability-reflections';
import { ReliabilitySharing } from './application/reliability-sharing';
import { ReliabilityCommands } from './application/reliability.commands';
import { SlipFixes } from './application/slip-fixes';
import { SlipNews } from './application/slip-news';
import { SlipOpening } from './application/slip-opening';
import { SlipSharing } from './application/slip-sharing';
import { SlipCommands } from './application/slip.commands';
import { CaseCommitmentsController } from './http/case-commitments.controller';
import { CaseSlipsController } from './http/case-slips.controller';
import { registerCommitmentProblems } from './http/commitment-problems';
import { MyCommitmentsController } from './http/my-commitments.controller';
import { MyOccurrencesController } from './http/my-occurrences.controller';
import { MySlipsController } from './http/my-slips.controller';
import { CaseReliabilityController, PromisesController } from './http/reliability-promises.controller';
import { ReliabilityController } from './http/reliability.controller';
import { CommitmentRepository } from './persistence/commitment.repository';
import { OccurrenceRepository } from './persistence/occurrence.repository';
import { ReliabilityShares } from './persistence/reliability-shares';
import { ReliabilityRepository } from './persistence/reliability.repository';
import { SlipRepository } from './persistence/slip.repository';

registerActions(COMMITMENT_ACTIONS);
registerActions(RELIABILITY_ACTIONS);
registerActions(SLIP_ACTIONS);
registerCommitmentProblems();

/** What commitments, the reliability log and slips add to the module of agreements. */
export const COMMITMENT_CONTROLLERS: Type[] = [
  CaseCommitmentsController,
  CaseReliabilityController,
  CaseSlipsController,
  MyCommitmentsController,
  MyOccurrencesController,
  MySlipsController,
  PromisesController,
  ReliabilityController,
];

export const COMMITMENT_PROVIDERS: Provider[] = [
  AgreementsMaterial,
  CaseCommitmentsQueries,
  CaseOccurrenceCommands,
  CaseReliabilityQueries,
  CaseSlipCommands,
  CaseSlipsQueries,
  CommitmentInbox,
  CommitmentNews,
  CommitmentOccurrences,
  CommitmentRepository,
  Commitments,
  CommitmentSweep,
  CommitmentViews,
  MovingOccurrences,
  MyCommitmentsQueries,
  MyOccurrenceCommands,
  MyReliabilityQueries,
  MySlipsQueries,
  OccurrenceActs,
  OccurrenceRepository,
  PausingCommitment,
  ReliabilityCommands,
  ReliabilityNews,
  ReliabilityReceivedQueries,
  ReliabilityReflections,
  ReliabilityRepository,
  ReliabilityShares,
  ReliabilitySharing,
  SlipCommands,
  SlipFixes,
  SlipNews,
  SlipOpening,
  SlipRepository,
  SlipSharing,
];
