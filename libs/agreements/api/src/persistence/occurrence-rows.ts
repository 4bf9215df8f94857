import type {
  CommitmentConfirmation,
  CommitmentKind,
  CommitmentOwnerKind,
  ExcusePolicy,
  OccurrenceFacts,
  OccurrenceState,
  OccurrenceTerms,
  OccurrenceView,
  OnMiss,
  Resolution,
} from '@reknit/agreements/model';
import type { CaseId, ClientId, Instant, LocalDate, TimeZoneName } from '@reknit/shared/model';

/** The columns of an occurrence with what decides about it, for a statement in which it is `o` and its commitment `c`. */
export const OCCURRENCE_COLUMNS = `o.id, o.case_id, o.commitment_id, o.client_id, o.owner_kind, o.owner_id, o.number,
  o.local_date::text, o.whole_day, o.opens_at, o.due_at, o.grace_until, o.state, o.reported, o.kept_at, o.done_late_at, o.held_as,
  o.resolution, o.instalment, o.seen, o.event_count, o.version, c.kind, c.time_zone, c.excuse_policy, c.confirmation, c.on_miss,
  c.currency, c.text`;

export interface OccurrenceRow {
  readonly id: string;
  readonly case_id: CaseId;
  readonly commitment_id: string;
  readonly client_id: ClientId;
  readonly owner_kind: CommitmentOwnerKind;
  readonly owner_id: string;
  readonly number: number;
  readonly local_date: LocalDate;
  readonly whole_day: boolean;
  readonly opens_at: Date;
  readonly due_at: Date;
  readonly grace_until: Date;
  readonly state: OccurrenceState;
  readonly reported: boolean;
  readonly kept_at: Date | null;
  readonly done_late_at: Date | null;
  readonly held_as: 'kept' | 'kept_late' | null;
  readonly resolution: Resolution | null;
  readonly instalment: number | null;
  readonly seen: boolean;
  readonly event_count: number;
  readonly version: number;
  readonly kind: CommitmentKind;
  readonly time_zone: TimeZoneName;
  readonly excuse_policy: ExcusePolicy;
  readonly confirmation: CommitmentConfirmation;
  readonly on_miss: OnMiss;
  readonly currency: string | null;
  readonly text: string;
}

/** An occurrence as the rules and the writers of its record know it. */
export interface StoredOccurrence extends OccurrenceFacts {
  readonly id: string;
  readonly caseId: CaseId;
  readonly commitmentId: string;
  readonly clientId: ClientId;
  readonly ownerKind: CommitmentOwnerKind;
  readonly ownerId: string;
  readonly number: number;
  readonly wholeDay: boolean;
  readonly instalment: number | null;
  readonly currency: string | null;
  readonly seen: boolean;
  readonly eventCount: number;
  readonly version: number;
  readonly terms: OccurrenceTerms & { readonly onMiss: OnMiss; readonly text: string };
}

const instant = (date: Date | null): Instant | null => date?.toISOString() ?? null;

export function storedOf(row: OccurrenceRow): StoredOccurrence {
  return {
    id: row.id,
    caseId: row.case_id,
    commitmentId: row.commitment_id,
    clientId: row.client_id,
    ownerKind: row.owner_kind,
    ownerId: row.owner_id,
    number: row.number,
    localDate: row.local_date,
    wholeDay: row.whole_day,
    opensAt: row.opens_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    graceUntil: row.grace_until.toISOString(),
    state: row.state,
    reported: row.reported,
    keptAt: instant(row.kept_at),
    doneLateAt: instant(row.done_late_at),
    heldAs: row.held_as,
    resolution: row.resolution,
    instalment: row.instalment,
    currency: row.currency,
    seen: row.seen,
    eventCount: row.event_count,
    version: row.version,
    terms: {
      kind: row.kind,
      timeZone: row.time_zone,
      excusePolicy: row.excuse_policy,
      confirmation: row.confirmation,
      onMiss: row.on_miss,
      text: row.text,
    },
  };
}

export function viewOf(occurrence: StoredOccurrence): OccurrenceView {
  const { instalment, currency } = occurrence;
  return {
    id: occurrence.id,
    commitmentId: occurrence.commitmentId,
    localDate: occurrence.localDate,
    dueAt: occurrence.dueAt,
    wholeDay: occurrence.wholeDay,
    graceUntil: occurrence.graceUntil,
    state: occurrence.state,
    keptAt: occurrence.keptAt ?? undefined,
    doneLateAt: occurrence.doneLateAt ?? undefined,
    ...(instalment !== null && { instalment, currency: currency ?? undefined }),
    seen: occurrence.seen,
    resolution: occurrence.resolution ?? undefined,
    version: occurrence.version,
  };
}
