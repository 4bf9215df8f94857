import { Module } from '@nestjs/common';
import {
  COMMITMENT_ACTIONS,
  RELIABILITY_ACTIONS,
  SLIP_ACTIONS,
  type CommitmentProblem,
  type ReliabilityProblem,
  type SlipProblem,
} from '@reknit/agreements/model';
import { registerActions, registerProblems } from '@reknit/shared/api-kernel';

registerActions(COMMITMENT_ACTIONS);
registerActions(RELIABILITY_ACTIONS);
registerActions(SLIP_ACTIONS);
registerProblems<CommitmentProblem>(
  {
    'commitment.terms-invalid': 422,
    'commitment.move-not-allowed': 409,
    'commitment.not-yet': 409,
    'commitment.kept-at-invalid': 422,
    'commitment.excuse-not-allowed': 409,
    'commitment.excuse-too-late': 409,
    'commitment.confirm-not-asked': 409,
    'commitment.dispute-open': 409,
    'commitment.already-settled': 409,
    'commitment.more-than-agreed': 409,
    'commitment.outside-its-time': 409,
    'commitment.range-invalid': 422,
  },
  {
    ck_commitment_restitution: 'commitment.terms-invalid',
    ck_occurrence_in_time: 'commitment.outside-its-time',
    ck_occurrence_paid: 'commitment.more-than-agreed',
    ck_occurrence_excused: 'commitment.excuse-not-allowed',
  },
);
registerProblems<ReliabilityProblem>(
  {
    'reliability.move-not-allowed': 409,
    'reliability.too-many': 409,
    'reliability.not-yours': 422,
    'reliability.already-shared': 409,
    'reliability.already-reflected': 409,
  },
  { uq_promise_place: 'reliability.too-many', uq_promise_share_open: 'reliability.already-shared' },
);
registerProblems<SlipProblem>(
  {
    'slip.move-not-allowed': 409,
    'slip.content-invalid': 422,
    'slip.therapist-first': 409,
    'slip.fix-still-open': 409,
    'slip.already-shared': 409,
    'slip.already-opened': 409,
    'slip.told-before': 422,
  },
  { uq_slip_occurrence: 'slip.already-opened', uq_slip_share_open: 'slip.already-shared' },
);

/** What people undertake: amends plans, boundaries, transparency, promises, and what follows from them day by day. */
@Module({
  controllers: [
  ],
  providers: [],
})
export class AgreementsApiModule {}
