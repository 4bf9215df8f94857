import { Injectable } from '@nestjs/common';
import type { EventVersion, LogBoundaryEvent } from '@reknit/agreements/model';
import {
  Clock,
  IdSource,
  notFound,
  Sql,
  statement,
  Transactions,
  type Actor,
} from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, Instant } from '@reknit/shared/model';

/** Where an event belongs, and who logs it. */
export interface LogPlace {
  readonly boundaryId: string;
  readonly caseId: CaseId;
  readonly clientId: ClientId;
}

export interface LoggedVersion extends EventVersion, LogPlace {}

const COLUMNS = `e.event_id as "eventId", e.number, e.boundary_id as "boundaryId", e.case_id as "caseId", e.client_id as "clientId", e.type,
  e.occurred_at as "occurredAt", e.what, e.intensity, e.response_level_used as "responseLevelUsed", e.held_response as "heldResponse",
  e.felt, e.safe_now as "safeNow", e.want_to_raise as "wantToRaise", e.struck_reason as "struckReason", e.logged_at as "loggedAt"`;
const OF = statement(
  'boundary.events',
  `select ${COLUMNS} from boundary_event e where e.practice_id = $1 and e.boundary_id = any ($2::uuid[])
     and ($3::uuid is null or e.client_id = $3) order by e.event_id, e.number`,
);
const LATEST = statement(
  'boundary.latest-event',
  `select ${COLUMNS} from boundary_event e where e.practice_id = $1 and e.client_id = $2 and e.event_id = $3 order by e.number desc limit 1`,
);
const ADD = statement(
  'boundary.add-event',
  `insert into boundary_event (practice_id, id, event_id, number, boundary_id, case_id, client_id, type, occurred_at, what, intensity,
     response_level_used, held_response, felt, safe_now, want_to_raise, struck_reason, logged_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
);

interface EventSqlRow extends Omit<
  LoggedVersion,
  'occurredAt' | 'loggedAt' | 'what' | 'intensity' | 'heldResponse' | 'struckReason'
> {
  readonly occurredAt: Date;
  readonly loggedAt: Date;
  readonly what: string | null;
  readonly intensity: number | null;
  readonly heldResponse: LogBoundaryEvent['heldResponse'] | null;
  readonly struckReason: string | null;
}

/** Private logs, in versions. Rows are only ever added. */
@Injectable()
export class BoundaryLog {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  /** All versions, of one person or of everybody whose log is in reach. */
  async of(boundaryIds: readonly string[], clientId?: ClientId): Promise<readonly LoggedVersion[]> {
    const rows = await this.sql.rows<EventSqlRow>(OF, [this.practiceId(), boundaryIds, clientId ?? null]);
    return rows.map(versionOf);
  }

  /** Somebody's own event in its latest version. */
  async latestOf(actor: Actor, eventId: string): Promise<LoggedVersion> {
    const row = await this.sql.first<EventSqlRow>(LATEST, [
      actor.practiceId,
      actor.clientId ?? null,
      eventId,
    ]);
    if (!row) throw notFound();
    return versionOf(row);
  }

  /** A new event, or a further version of one. */
  async add(
    place: LogPlace,
    event: LogBoundaryEvent,
    version: { readonly eventId?: string; readonly number: number; readonly struckReason?: string },
  ): Promise<string> {
    const eventId = version.eventId ?? this.ids.next();
    await this.sql.change(ADD, [
      this.practiceId(),
      this.ids.next(),
      eventId,
      version.number,
      place.boundaryId,
      place.caseId,
      place.clientId,
      event.type,
      event.occurredAt,
      event.what ?? null,
      event.intensity ?? null,
      event.responseLevelUsed,
      event.heldResponse ?? null,
      JSON.stringify(event.felt),
      event.safeNow,
      event.wantToRaise,
      version.struckReason ?? null,
      this.clock.now(),
    ]);
    return eventId;
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}

const instantOf = (at: Date): Instant => at.toISOString();

function versionOf(row: EventSqlRow): LoggedVersion {
  return {
    ...row,
    occurredAt: instantOf(row.occurredAt),
    loggedAt: instantOf(row.loggedAt),
    what: row.what ?? undefined,
    intensity: row.intensity ?? undefined,
    heldResponse: row.heldResponse ?? undefined,
    struckReason: row.struckReason ?? undefined,
  };
}
