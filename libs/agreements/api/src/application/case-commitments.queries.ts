import { Injectable } from '@nestjs/common';
import {
  consistencyOf,
  dayIn,
  occurrenceWeeks,
  type CaseCommitmentRow,
  type CaseCommitments,
  type CaseDispute,
  type OccurrenceEventView,
  type OccurrenceHistory,
} from '@reknit/agreements/model';
import { Cases } from '@reknit/cases/api';
import { AuditTrail, Clock, notFound, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, Instant, ParticipantId } from '@reknit/shared/model';
import { COMMITMENT_COLUMNS, type CommitmentRow } from '../persistence/commitment-rows';
import {
  OCCURRENCE_COLUMNS,
  storedOf,
  viewOf,
  type OccurrenceRow,
  type StoredOccurrence,
} from '../persistence/occurrence-rows';
import { commitmentViewOf } from './commitment-views';
import { standing } from './occurrence-standing';

interface CaseRow extends CommitmentRow {
  readonly name: string;
  readonly noticed: number;
}
interface DisputeRow extends OccurrenceRow {
  readonly participant_id: ParticipantId;
  readonly name: string;
  readonly disputed_at: Date;
  readonly note: string | null;
}
interface EventRow extends Omit<OccurrenceEventView, 'at' | 'name' | 'said' | 'reason' | 'note'> {
  readonly at: Date;
  readonly name: string | null;
  readonly said: OccurrenceEventView['said'] | null;
  readonly reason: OccurrenceEventView['reason'] | null;
  readonly note: string | null;
}

const WEEKS_SHOWN = 12;

const OF_CASE = statement(
  'commitment.of-case',
  `select ${COMMITMENT_COLUMNS}, k.given_name || ' ' || k.family_name as name,
     (select count(*)::integer from occurrence o
      join occurrence_event e on e.practice_id = o.practice_id and e.occurrence_id = o.id and e.kind = 'noticed'
      where o.practice_id = c.practice_id and o.commitment_id = c.id) as noticed
   from commitment c join client k on k.practice_id = c.practice_id and k.id = c.client_id
   where c.practice_id = $1 and c.case_id = $2 and c.state <> 'draft' order by c.starts_on, c.revision, c.position, c.id`,
);
const OCCURRENCES = statement(
  'occurrence.of-case-all',
  `select ${OCCURRENCE_COLUMNS} from occurrence o join commitment c on c.practice_id = o.practice_id and c.id = o.commitment_id
   where o.practice_id = $1 and o.case_id = $2 order by o.due_at, o.id`,
);
const DISPUTES = statement(
  'occurrence.disputes-of-case',
  `select ${OCCURRENCE_COLUMNS}, c.participant_id, k.given_name || ' ' || k.family_name as name, e.at as disputed_at, n.text as note
   from occurrence o
   join commitment c on c.practice_id = o.practice_id and c.id = o.commitment_id
   join client k on k.practice_id = o.practice_id and k.id = o.client_id
   join lateral (select e.id, e.at from occurrence_event e
     where e.practice_id = o.practice_id and e.occurrence_id = o.id and e.kind = 'disputed' order by e.number desc limit 1) e on true
   left join occurrence_note n on n.practice_id = o.practice_id and n.event_id = e.id
   where o.practice_id = $1 and o.case_id = $2 and o.state = 'disputed' order by e.at, o.id`,
);
const ONE = statement(
  'occurrence.one-of-case',
  `select ${OCCURRENCE_COLUMNS} from occurrence o join commitment c on c.practice_id = o.practice_id and c.id = o.commitment_id
   where o.practice_id = $1 and o.case_id = $2 and o.id = $3`,
);
const EVENTS = statement(
  'occurrence.events',
  `select (row_number() over (order by e.at, e.number))::integer as number, e.at, e.kind,
     e.actor, a.name, e.from_state as "from", e.to_state as "to", e.said, e.reason, n.text as note
   from occurrence_event e
   left join account a on a.practice_id = e.practice_id and a.id = e.account_id
   left join occurrence_note n on n.practice_id = e.practice_id and n.event_id = e.id
   where e.practice_id = $1 and e.occurrence_id = $2 order by e.at, e.number`,
);

/** Commitments of a case as the care team sees them: a strip by week, figures, and what waits for a conversation. */
@Injectable()
export class CaseCommitmentsQueries {
  constructor(
    private readonly cases: Cases,
    private readonly sql: Sql,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, caseId: CaseId): Promise<CaseCommitments> {
    await this.cases.requireInScope(actor, caseId);
    this.trail.about({ caseId });
    const now = this.clock.now();
    const values = [actor.practiceId, caseId];
    const occurrences = (await this.sql.rows<OccurrenceRow>(OCCURRENCES, values)).map((row) =>
      standing(storedOf(row), now),
    );
    const byCommitment = Map.groupBy(occurrences, ({ commitmentId }) => commitmentId);
    const rows = await this.sql.rows<CaseRow>(OF_CASE, values);
    const disputes = await this.sql.rows<DisputeRow>(DISPUTES, values);
    return {
      rows: rows.map((row) => rowOf(row, byCommitment.get(row.id) ?? [], now)),
      disputes: disputes.map(disputeOf),
    };
  }

  async history(actor: Actor, caseId: CaseId, occurrenceId: string): Promise<OccurrenceHistory> {
    await this.cases.requireInScope(actor, caseId);
    const row = await this.sql.first<OccurrenceRow>(ONE, [actor.practiceId, caseId, occurrenceId]);
    if (!row) throw notFound();
    this.trail.about({ caseId, subjectType: 'occurrence', subjectId: occurrenceId });
    const events = await this.sql.rows<EventRow>(EVENTS, [actor.practiceId, occurrenceId]);
    return {
      caseId,
      occurrence: viewOf(standing(storedOf(row), this.clock.now())),
      events: events.map(eventOf),
    };
  }
}

function rowOf(row: CaseRow, occurrences: readonly StoredOccurrence[], now: Instant): CaseCommitmentRow {
  return {
    commitment: commitmentViewOf(row, occurrences),
    name: row.name,
    consistency: consistencyOf(occurrences.map(({ state }) => state)),
    noticed: row.noticed,
    weeks: occurrenceWeeks(occurrences.map(viewOf), {
      today: dayIn(row.time_zone, now),
      weeks: WEEKS_SHOWN,
    }),
  };
}

function disputeOf(row: DisputeRow): CaseDispute {
  return {
    occurrence: viewOf(storedOf(row)),
    text: row.text,
    participantId: row.participant_id,
    name: row.name,
    disputedAt: row.disputed_at.toISOString(),
    note: row.note ?? undefined,
  };
}

function eventOf(row: EventRow): OccurrenceEventView {
  return {
    number: row.number,
    at: row.at.toISOString(),
    kind: row.kind,
    actor: row.actor,
    name: row.name ?? undefined,
    from: row.from,
    to: row.to,
    said: row.said ?? undefined,
    reason: row.reason ?? undefined,
    note: row.note ?? undefined,
  };
}
