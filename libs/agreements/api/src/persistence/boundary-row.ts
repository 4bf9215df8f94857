import type { BoundaryDomain, BoundaryStanding } from '@reknit/agreements/model';
import type {
  CaseId,
  ClientId,
  Instant,
  ParticipantId,
  ParticipationId,
  PracticeId,
  TimeZoneName,
} from '@reknit/shared/model';

/** A boundary as it stands: what the rules read, and whose it is. */
export interface BoundaryRow extends BoundaryStanding {
  readonly practiceId: PracticeId;
  readonly id: string;
  readonly version: number;
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
  readonly participationId: ParticipationId | null;
  readonly pausedByClient: ClientId | null;
  readonly domain: BoundaryDomain | null;
  readonly restateOffered: boolean;
  readonly timeZone: TimeZoneName;
  readonly handedIn: boolean;
  readonly kindFixed: boolean;
}

type Moments = 'suspendedAt' | 'answerDueAt';
/** As the driver gives it: moments are dates. */
export type BoundarySqlRow = Omit<BoundaryRow, Moments> & Readonly<Record<Moments, Date | null>>;

export const BOUNDARY_COLUMNS = `b.practice_id as "practiceId", b.id, b.version, b.case_id as "caseId", b.participant_id as "participantId",
  b.client_id as "clientId", b.participation_id as "participationId", b.kind, b.state, b.paused_from as "pausedFrom",
  b.paused_by as "pausedBy", b.paused_by_client as "pausedByClient", b.paused_until::text as "pausedUntil",
  b.suspended_at as "suspendedAt", b.revision, b.in_force_revision as "inForceRevision", b.told_revision as "toldRevision", b.spoken,
  b.domain, b.channel, b.safe_to_tell as "safeToTell", b.personal, b.effective_at_once as "effectiveAtOnce",
  b.starts_on::text as "startsOn", b.ends_on::text as "endsOn", b.review_on::text as "reviewOn", b.answer_due_at as "answerDueAt",
  b.restate_offered as "restateOffered", b.time_zone as "timeZone", b.handed_in as "handedIn", b.kind_fixed as "kindFixed"`;

export function boundaryOfRow(row: BoundarySqlRow): BoundaryRow {
  return { ...row, suspendedAt: momentOf(row.suspendedAt), answerDueAt: momentOf(row.answerDueAt) };
}

function momentOf(at: Date | null): Instant | null {
  return at === null ? null : at.toISOString();
}
