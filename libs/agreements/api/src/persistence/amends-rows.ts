import {
  harmRiskOf,
  type AmendsApproach,
  type AmendsPlanFacts,
  type AmendsRevisionState,
  type AmendsState,
  type AmendsText,
  type AmendsVersionFacts,
  type HarmCheck,
  type HarmedKind,
  type HarmedParty,
  type PausableAmends,
} from '@reknit/agreements/model';
import type {
  AccountId,
  CaseId,
  ClientId,
  Instant,
  LocalDate,
  ParticipantId,
  ParticipationId,
  PracticeId,
  TimeZoneName,
} from '@reknit/shared/model';

/** A plan as it is held for a decision. */
export interface AmendsPlanRow extends AmendsPlanFacts {
  readonly practiceId: PracticeId;
  readonly id: string;
  readonly caseId: CaseId;
  readonly participationId: ParticipationId;
  readonly authorParticipantId: ParticipantId;
  readonly authorClientId: ClientId;
  readonly draftedTogether: boolean;
  readonly startsOn: LocalDate | null;
  readonly timeZone: TimeZoneName | null;
  readonly nextReviewOn: LocalDate | null;
  readonly createdBy: AccountId;
  readonly createdAt: Instant;
  readonly version: number;
}

export interface AmendsPlanColumns {
  readonly practice_id: PracticeId;
  readonly id: string;
  readonly case_id: CaseId;
  readonly participation_id: ParticipationId;
  readonly author_participant_id: ParticipantId;
  readonly author_client_id: ClientId;
  readonly state: AmendsState;
  readonly paused_from: PausableAmends | null;
  readonly versions: number;
  readonly in_force: number | null;
  readonly drafted_together: boolean;
  readonly window_ends_at: Date | null;
  readonly amending_ends_at: Date | null;
  readonly starts_on: LocalDate | null;
  readonly time_zone: TimeZoneName | null;
  readonly next_review_on: LocalDate | null;
  readonly created_by: AccountId;
  readonly created_at: Date;
  readonly version: number;
  readonly reached: boolean;
}

/** Of `amends_plan p`. Dates as text: a driver's `Date` would put them into a zone. */
export const PLAN_COLUMNS = `p.practice_id, p.id, p.case_id, p.participation_id, p.author_participant_id, p.author_client_id, p.state,
  p.paused_from, p.versions, p.in_force, p.drafted_together, p.window_ends_at, p.amending_ends_at, p.starts_on::text, p.time_zone,
  p.next_review_on::text, p.created_by, p.created_at, p.version,
  sec.amends_reached(p.id) as reached`;

export function planOf(row: AmendsPlanColumns): AmendsPlanRow {
  return {
    practiceId: row.practice_id,
    id: row.id,
    caseId: row.case_id,
    participationId: row.participation_id,
    authorParticipantId: row.author_participant_id,
    authorClientId: row.author_client_id,
    state: row.state,
    pausedFrom: row.paused_from,
    versions: row.versions,
    inForce: row.in_force,
    draftedTogether: row.drafted_together,
    windowEndsAt: row.window_ends_at?.toISOString() ?? null,
    amendingEndsAt: row.amending_ends_at?.toISOString() ?? null,
    startsOn: row.starts_on,
    timeZone: row.time_zone,
    nextReviewOn: row.next_review_on,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    version: row.version,
    reached: row.reached,
  };
}

/** A version with what stands beside it, where whoever asks may read that. */
export interface AmendsVersionRow extends AmendsVersionFacts {
  readonly id: string;
  readonly text: AmendsText;
  readonly wished: AmendsApproach | null;
  readonly difficulties: readonly (number | null)[];
  readonly ruptureEventId: string | null;
  readonly apologyId?: string;
  readonly submittedAt: Instant;
  readonly approvedAt: Instant | null;
  readonly coApprovedBy: string | null;
  readonly approvedByName: string | null;
  readonly coApprovedByName: string | null;
}

export interface AmendsVersionColumns {
  readonly id: string;
  readonly number: number;
  readonly state: AmendsRevisionState;
  readonly content: string;
  readonly content_hash: string;
  readonly approval_hash: string | null;
  readonly approved_by: string | null;
  readonly co_approved_by: string | null;
  readonly submitted_at: Date;
  readonly approved_at: Date | null;
  readonly approach: AmendsApproach | null;
  readonly wished_approach: AmendsApproach | null;
  readonly harmed_kind: HarmedKind | null;
  readonly harmed_participant_id: ParticipantId | null;
  readonly harmed_label: string | null;
  readonly harm_check: HarmCheck | null;
  readonly difficulties: readonly (number | null)[] | null;
  readonly rupture_event_id: string | null;
  readonly apology_id: string | null;
  readonly declined: boolean;
  readonly approved_by_name: string | null;
  readonly co_approved_by_name: string | null;
}

/** Of `amends_version v left join amends_private x`, with the names of those who approved. */
export const VERSION_COLUMNS = `v.id, v.number, v.state, v.content, v.content_hash, v.approval_hash, v.approved_by, v.co_approved_by,
  v.submitted_at, v.approved_at, x.approach, x.wished_approach, x.harmed_kind, x.harmed_participant_id, x.harmed_label, x.harm_check,
  x.difficulties, x.rupture_event_id, x.apology_id,
  exists (select 1 from amends_decline d where d.practice_id = v.practice_id and d.plan_id = v.plan_id and d.number = v.number) as declined,
  a.name as approved_by_name, c.name as co_approved_by_name`;
export const VERSION_JOINS = `left join amends_private x on x.practice_id = v.practice_id and x.version_id = v.id
  left join account a on a.practice_id = v.practice_id and a.id = v.approved_by
  left join account c on c.practice_id = v.practice_id and c.id = v.co_approved_by`;

export function versionOf(row: AmendsVersionColumns): AmendsVersionRow {
  const harmCheck = row.harm_check ?? { answers: {} };
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    text: JSON.parse(row.content) as AmendsText,
    contentHash: row.content_hash,
    approvalHash: row.approval_hash,
    approvedBy: row.approved_by,
    coApprovedBy: row.co_approved_by,
    submittedAt: row.submitted_at.toISOString(),
    approvedAt: row.approved_at?.toISOString() ?? null,
    approach: row.approach,
    wished: row.wished_approach,
    harmCheck,
    risk: harmRiskOf(harmCheck),
    harmed: harmedOf(row),
    difficulties: row.difficulties ?? [],
    ruptureEventId: row.rupture_event_id,
    apologyId: row.apology_id ?? undefined,
    declined: row.declined,
    approvedByName: row.approved_by_name,
    coApprovedByName: row.co_approved_by_name,
  };
}

/** Whoever cannot read it is the person it is for. */
function harmedOf(row: AmendsVersionColumns): HarmedParty {
  return {
    kind: row.harmed_kind ?? 'participant',
    participantId: row.harmed_participant_id ?? undefined,
    label: row.harmed_label ?? undefined,
  };
}
