import { Injectable } from '@nestjs/common';
import {
  amendsNeeds,
  teamStateOf,
  type AmendsApproach,
  type AmendsNeed,
  type AmendsRevisionState,
  type AmendsState,
  type HarmedKind,
  type TeamAmendsState,
} from '@reknit/agreements/model';
import { Clock, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { CaseId, Instant, LocalDate, ParticipantId, ParticipationId } from '@reknit/shared/model';

interface OverviewRow {
  readonly id: string;
  readonly participation_id: ParticipationId;
  readonly is_open: boolean;
  readonly case_id: CaseId;
  readonly state: AmendsState;
  readonly author_participant_id: ParticipantId;
  readonly author_name: string;
  readonly title: string | null;
  readonly approach: AmendsApproach | null;
  readonly wished_approach: AmendsApproach | null;
  readonly harmed_kind: HarmedKind | null;
  readonly harmed_participant_id: ParticipantId | null;
  readonly harmed_name: string | null;
  readonly rupture_event_id: string | null;
  readonly pending: AmendsRevisionState | null;
  readonly approved_once: boolean;
  readonly undelivered: boolean;
  readonly declined: boolean;
  readonly next_review_on: LocalDate | null;
  readonly reviewed_at: Date | null;
  readonly answered_at: Date | null;
  readonly pressured_at: Date | null;
  readonly wants_on: boolean;
  readonly left_at: Date | null;
  readonly parted_at: Date | null;
  readonly moved_at: Date | null;
}

/** A plan as the care team finds it in a list. */
export interface AmendsOverviewRow {
  readonly id: string;
  /** The part in the homework it belongs to, while it is not over. */
  readonly openFor?: ParticipationId;
  readonly caseId: CaseId;
  readonly state: TeamAmendsState;
  readonly author: { readonly participantId: ParticipantId; readonly name: string };
  readonly title: string;
  readonly approach?: AmendsApproach;
  readonly harmed?: {
    readonly kind: HarmedKind;
    readonly participantId?: ParticipantId;
    readonly name: string;
  };
  readonly ruptureEventId?: string;
  readonly needs: readonly AmendsNeed[];
  readonly movedAt: Instant;
}

/** They said no to the latest version. */
const DECLINED = `exists (select 1 from amends_decline d
    where d.practice_id = p.practice_id and d.case_id = p.case_id and d.plan_id = p.id and d.number = p.versions)`;
const COLUMNS = `p.id, p.participation_id, p.over_at is null as is_open, p.case_id, p.state, p.author_participant_id, k.given_name || ' ' || k.family_name as author_name,
  v.content::jsonb ->> 'title' as title, x.approach, x.wished_approach, x.harmed_kind, x.harmed_participant_id,
  coalesce(x.harmed_label, h.given_name || ' ' || h.family_name) as harmed_name, x.rupture_event_id,
  n.state as pending,
  n.approved_by is not null and n.approval_hash is null as approved_once,
  exists (select 1 from amends_share s where s.practice_id = p.practice_id and s.case_id = p.case_id and s.plan_id = p.id
    and s.withdrawn_at is null and s.delivered_at is null) as undelivered,
  ${DECLINED} as declined,
  p.next_review_on::text, w.reviewed_at, m.answered_at, r.pressured_at, coalesce(u.wants_on, false) as wants_on, m.left_at,
  m.parted_at, m.moved_at`;
const JOINS = `join client k on k.practice_id = p.practice_id and k.id = p.author_client_id
  left join amends_version v on v.practice_id = p.practice_id and v.plan_id = p.id and v.number = p.versions
  left join amends_private x on x.practice_id = v.practice_id and x.version_id = v.id
  left join participant t on t.practice_id = p.practice_id and t.id = x.harmed_participant_id
  left join client h on h.practice_id = t.practice_id and h.id = t.client_id
  left join amends_version n on n.practice_id = p.practice_id and n.plan_id = p.id and n.state in ('in_review', 'approved', 'offered')
  left join lateral (select max(z.at) as reviewed_at from amends_review z
    where z.practice_id = p.practice_id and z.case_id = p.case_id and z.plan_id = p.id and z.decision = 'reviewed') w on true
  left join lateral (select max(z.at) filter (where z.event = 'declined') as answered_at, min(z.at) filter (where z.reason = 'harmed_left') as left_at,
      max(z.at) filter (where z.reason = 'subtype_changed') as parted_at, max(z.at) as moved_at from amends_move z
    where z.practice_id = p.practice_id and z.case_id = p.case_id and z.plan_id = p.id) m on true
  left join lateral (select max(z.at) as pressured_at from amends_rating z
    where z.practice_id = p.practice_id and z.case_id = p.case_id and z.plan_id = p.id and z.pressured >= 5) r on true
  left join lateral (select z.person_agreed_at is not null and z.clinician_agreed_at is null as wants_on from amends_pause z
    where z.practice_id = p.practice_id and z.case_id = p.case_id and z.plan_id = p.id and z.ended_at is null) u on true`;

const OF_CASE = statement(
  'amends.overview-of-case',
  `select ${COLUMNS} from amends_plan p ${JOINS} where p.practice_id = $1 and p.case_id = $2 order by p.created_at desc, p.id desc`,
);
const IN_REACH = statement(
  'amends.overview-in-reach',
  `select ${COLUMNS} from amends_plan p ${JOINS} where p.practice_id = $1 and p.case_id in (select sec.my_cases())
     and (p.over_at is null or (p.state = 'no_response' and ${DECLINED})) order by p.id`,
);

/** All plans of a case, or of a caseload, with what each needs somebody for. */
@Injectable()
export class AmendsOverview {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async ofCase(caseId: CaseId): Promise<readonly AmendsOverviewRow[]> {
    const { practiceId } = this.transactions.current().who;
    return this.shown(await this.sql.rows<OverviewRow>(OF_CASE, [practiceId, caseId]));
  }

  /** Of the cases of whoever the transaction runs for. */
  async inReach(): Promise<readonly AmendsOverviewRow[]> {
    const { practiceId } = this.transactions.current().who;
    return this.shown(await this.sql.rows<OverviewRow>(IN_REACH, [practiceId]));
  }

  private shown(rows: readonly OverviewRow[]): readonly AmendsOverviewRow[] {
    const { practiceTimeZone } = this.transactions.current().who;
    const at = { now: this.clock.now(), today: this.clock.today(practiceTimeZone) };
    return rows.map((row) => ({
      id: row.id,
      openFor: row.is_open ? row.participation_id : undefined,
      caseId: row.case_id,
      state: teamStateOf(row.state, row.declined),
      author: { participantId: row.author_participant_id, name: row.author_name },
      title: row.title ?? '',
      approach: row.approach ?? row.wished_approach ?? undefined,
      harmed: harmedOf(row),
      ruptureEventId: row.rupture_event_id ?? undefined,
      needs: amendsNeeds(factsOf(row), at),
      movedAt: row.moved_at?.toISOString() ?? at.now,
    }));
  }
}

function harmedOf(row: OverviewRow): AmendsOverviewRow['harmed'] {
  if (row.harmed_kind === null) return undefined;
  const participantId = row.harmed_participant_id ?? undefined;
  return { kind: row.harmed_kind, participantId, name: row.harmed_name ?? '' };
}

function factsOf(row: OverviewRow) {
  const moment = (at: Date | null) => at?.toISOString() ?? null;
  return {
    state: row.state,
    pending: row.pending,
    approvedOnce: row.approved_once,
    undelivered: row.undelivered,
    declined: row.declined,
    nextReviewOn: row.next_review_on,
    reviewedAt: moment(row.reviewed_at),
    answeredAt: moment(row.answered_at),
    pressuredAt: moment(row.pressured_at),
    personWantsToGoOn: row.wants_on,
    harmedLeftAt: moment(row.left_at),
    partedAt: moment(row.parted_at),
  };
}
