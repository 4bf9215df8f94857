import type {
  CommitmentConfirmation,
  CommitmentKind,
  CommitmentOwnerKind,
  CommitmentProof,
  CommitmentSchedule,
  CommitmentState,
  CommitmentTerms,
  ExcusePolicy,
  OnMiss,
} from '@reknit/agreements/model';
import type { CaseId, ClientId, LocalDate, ParticipantId, TimeZoneName } from '@reknit/shared/model';

/** The columns of a commitment, for a statement in which it is called `c`. */
export const COMMITMENT_COLUMNS = `c.id, c.case_id, c.participant_id, c.client_id, c.owner_kind, c.owner_id, c.revision, c.position,
  c.state, c.kind, c.text, c.if_text, c.then_text, c.schedule, c.grace_minutes, c.proof, c.amount, c.currency, c.instalments,
  c.excuse_policy, c.on_miss, c.confirmation, c.time_zone, c.starts_on::text, c.ends_on::text, c.made_until::text, c.version`;

export interface CommitmentRow {
  readonly id: string;
  readonly case_id: CaseId;
  readonly participant_id: ParticipantId;
  readonly client_id: ClientId;
  readonly owner_kind: CommitmentOwnerKind;
  readonly owner_id: string;
  readonly revision: number;
  readonly position: number;
  readonly state: CommitmentState;
  readonly kind: CommitmentKind;
  readonly text: string;
  readonly if_text: string | null;
  readonly then_text: string | null;
  readonly schedule: CommitmentSchedule;
  readonly grace_minutes: number;
  readonly proof: CommitmentProof;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly instalments: number[] | null;
  readonly excuse_policy: ExcusePolicy;
  readonly on_miss: OnMiss;
  readonly confirmation: CommitmentConfirmation;
  readonly time_zone: TimeZoneName;
  readonly starts_on: LocalDate;
  readonly ends_on: LocalDate | null;
  readonly made_until: LocalDate | null;
  readonly version: number;
}

export function termsOf(row: CommitmentRow): CommitmentTerms {
  const { if_text, then_text, amount, currency, instalments } = row;
  return {
    kind: row.kind,
    text: row.text,
    ...(if_text !== null && then_text !== null && { ifThen: { if: if_text, then: then_text } }),
    schedule: row.schedule,
    graceMinutes: row.grace_minutes,
    proof: row.proof,
    ...(amount !== null &&
      currency !== null &&
      instalments !== null && { restitution: { amount, currency, instalments } }),
    excusePolicy: row.excuse_policy,
    onMiss: row.on_miss,
  };
}

/** The days it may fall on. */
export function frameOf(row: Pick<CommitmentRow, 'starts_on' | 'ends_on' | 'time_zone'>) {
  return { startsOn: row.starts_on, endsOn: row.ends_on ?? undefined, timeZone: row.time_zone };
}
