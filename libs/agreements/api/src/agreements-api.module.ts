import { Module } from '@nestjs/common';
import { COMMITMENT_ACTIONS, RELIABILITY_ACTIONS, SLIP_ACTIONS } from '@reknit/agreements/model';
import { registerActions } from '@reknit/shared/api-kernel';
import { CaseCommitmentsQueries } from './application/case-commitments.queries';
import { CaseOccurrenceCommands } from './application/case-occurrence.commands';
import { CommitmentNews } from './application/commitment-news';
import { CommitmentOccurrences } from './application/commitment-occurrences';
import { CommitmentSweep } from './application/commitment-sweep';
import { CommitmentViews } from './application/commitment-views';
import { Commitments } from './application/commitments';
import { MovingOccurrences } from './application/moving-occurrences';
import { MyCommitmentsQueries } from './application/my-commitments.queries';
import { MyOccurrenceCommands } from './application/my-occurrence.commands';
import { OccurrenceActs } from './application/occurrence-acts';
import { PausingCommitment } from './application/pausing-commitment';
import { BOUNDARY_CONTROLLERS, BOUNDARY_PROVIDERS } from './boundary-parts';
import { CaseCommitmentsController } from './http/case-commitments.controller';
import { registerCommitmentProblems } from './http/commitment-problems';
import { MyCommitmentsController } from './http/my-commitments.controller';
import { MyOccurrencesController } from './http/my-occurrences.controller';
import { CommitmentRepository } from './persistence/commitment.repository';
import { OccurrenceRepository } from './persistence/occurrence.repository';

registerActions(COMMITMENT_ACTIONS);
registerActions(RELIABILITY_ACTIONS);
registerActions(SLIP_ACTIONS);
registerCommitmentProblems();

/** What people undertake: amends plans, boundaries, transparency, promises, and what follows from them day by day. */
@Module({
  controllers: [
    ...BOUNDARY_CONTROLLERS,
    CaseCommitmentsController,
    MyCommitmentsController,
    MyOccurrencesController,
  ],
  providers: [
    ...BOUNDARY_PROVIDERS,
    CaseCommitmentsQueries,
    CaseOccurrenceCommands,
    CommitmentNews,
    CommitmentOccurrences,
    CommitmentRepository,
    CommitmentSweep,
    CommitmentViews,
    Commitments,
    MovingOccurrences,
    MyCommitmentsQueries,
    MyOccurrenceCommands,
    OccurrenceActs,
    OccurrenceRepository,
    PausingCommitment,
  ],
})
export class AgreementsApiModule {}
