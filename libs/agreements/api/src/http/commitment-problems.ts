import type { CommitmentProblem, ReliabilityProblem, SlipProblem } from '@reknit/agreements/model';
import { registerProblems } from '@reknit/shared/api-kernel';

/** The status each problem of commitments, promises and slips travels under, and the constraints that stand for some of them. */
export function registerCommitmentProblems(): void {
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
    {
      uq_promise_place: 'reliability.too-many',
      uq_promise_share_open: 'reliability.already-shared',
      uq_promise_reflection_week: 'reliability.already-reflected',
    },
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
    {
      uq_slip_occurrence: 'slip.already-opened',
      uq_slip_share_open: 'slip.already-shared',
      ck_slip_share_direct: 'slip.therapist-first',
      ck_slip_therapist_first: 'slip.therapist-first',
      ck_slip_known: 'slip.told-before',
    },
  );
}
