import { Injectable } from '@nestjs/common';
import { after, nextMoveAt, type OccurrenceActor, type OccurrenceStep } from '@reknit/agreements/model';
import {
  IdSource,
  notFound,
  ProblemException,
  Sql,
  statement,
  Transactions,
  type Actor,
  type Statement,
} from '@reknit/shared/api-kernel';
import { SharedProblem, type AccountId, type CaseId, type Instant } from '@reknit/shared/model';
import { OCCURRENCE_COLUMNS, storedOf, type OccurrenceRow, type StoredOccurrence } from './occurrence-rows';

/** Steps of one occurrence, in order, and who takes them. */
export interface OccurrenceChange {
  readonly occurrence: StoredOccurrence;
  readonly steps: readonly OccurrenceStep[];
  readonly accountId?: AccountId;
  /** The other person has seen it. */
  readonly seen?: boolean;
  /** Beside the last step. */
  readonly note?: string;
}

const FROM = `from occurrence o join commitment c on c.practice_id = o.practice_id and c.id = o.commitment_id`;

const OWN = statement(
  'occurrence.own',
  `select ${OCCURRENCE_COLUMNS} ${FROM}
   where o.practice_id = $1 and o.client_id = $2 and o.id = $3 and o.case_id in (select sec.my_cases())
   for no key update of o`,
);
const OWN_OR_ANOTHERS = statement(
  'occurrence.own-or-anothers',
  `select ${OCCURRENCE_COLUMNS} ${FROM}
   where o.practice_id = $1 and o.id = $3 and case when o.client_id = $2 then o.case_id in (select sec.my_cases())
     else $2::uuid is not null and sec.may_see_occurrence(o.case_id, o.owner_kind, o.owner_id, o.due_at) end
   for no key update of o`,
);
const OF_ANOTHER = statement(
  'occurrence.of-another',
  `select ${OCCURRENCE_COLUMNS} ${FROM}
   where o.practice_id = $1 and o.client_id <> $2 and o.id = $3
     and sec.may_see_occurrence(o.case_id, o.owner_kind, o.owner_id, o.due_at)
   for no key update of o`,
);
const OF_CASE = statement(
  'occurrence.of-case',
  `select ${OCCURRENCE_COLUMNS} ${FROM} where o.practice_id = $1 and o.case_id = $2 and o.id = $3 for no key update of o`,
);
const MOVING = statement(
  'occurrence.moving',
  `select ${OCCURRENCE_COLUMNS} ${FROM} where o.practice_id = $1 and o.next_at <= $2
   order by o.next_at, o.id limit $3 for no key update of o skip locked`,
);
const PENDING = statement(
  'occurrence.pending',
  `select ${OCCURRENCE_COLUMNS} ${FROM}
   where o.practice_id = $1 and o.commitment_id = any ($2::uuid[]) and o.state = 'pending'
     and o.due_at >= $3 and o.due_at <= coalesce($4::timestamptz, 'infinity')
   order by o.id for no key update of o`,
);
const MOVE = statement(
  'occurrence.move',
  `update occurrence o set state = x.state, reported = x.reported, kept_at = x.kept_at, done_late_at = x.done_late_at,
     held_as = x.held_as, resolution = x.resolution, seen = x.seen, next_at = x.next_at,
     event_count = o.event_count + x.events, version = o.version + 1
   from jsonb_to_recordset($2::jsonb) as x (id uuid, version integer, state text, reported boolean, kept_at timestamptz,
     done_late_at timestamptz, held_as text, resolution text, seen boolean, next_at timestamptz, events integer)
   where o.practice_id = $1 and o.id = x.id and o.version = x.version`,
);
const RECORD = statement(
  'occurrence.record',
  `insert into occurrence_event (practice_id, id, case_id, occurrence_id, client_id, number, at, kind, actor, account_id, from_state,
     to_state, said, reason)
   select $1, x.id, x.case_id, x.occurrence_id, x.client_id, x.number, x.at, x.kind, x.actor, x.account_id, x.from_state,
     x.to_state, x.said, x.reason
   from jsonb_to_recordset($2::jsonb) as x (id uuid, case_id uuid, occurrence_id uuid, client_id uuid, number integer, at timestamptz,
     kind text, actor text, account_id uuid, from_state text, to_state text, said text, reason text)`,
);
const NOTE = statement(
  'occurrence.note',
  `insert into occurrence_note (practice_id, id, event_id, case_id, account_id, text) values ($1, $2, $3, $4, $5, $6)`,
);

const NOTICED = statement(
  'occurrence.noticed',
  `select 1 from occurrence_event where practice_id = $1 and occurrence_id = $2 and account_id = $3 and kind = 'noticed'`,
);

/** Occurrences by who asks, held until the transaction ends; and the one way in which any of them changes. */
@Injectable()
export class OccurrenceRepository {
  constructor(
    private readonly sql: Sql,
    private readonly ids: IdSource,
    private readonly transactions: Transactions,
  ) {}

  /** For whoever committed. */
  own(actor: Actor, id: string): Promise<StoredOccurrence> {
    return this.held(OWN, [actor.practiceId, actor.clientId ?? null, id]);
  }

  /** For either of the two; `clientId` tells whose it is. */
  ownOrAnothers(actor: Actor, id: string): Promise<StoredOccurrence> {
    return this.held(OWN_OR_ANOTHERS, [actor.practiceId, actor.clientId ?? null, id]);
  }

  /** For the other person, as far as what owns it lets them see. */
  ofAnother(actor: Actor, id: string): Promise<StoredOccurrence> {
    return this.held(OF_ANOTHER, [actor.practiceId, actor.clientId ?? null, id]);
  }

  /** For the care team, once it is known that the case is theirs. */
  ofCase(actor: Actor, caseId: CaseId, id: string): Promise<StoredOccurrence> {
    return this.held(OF_CASE, [actor.practiceId, caseId, id]);
  }

  async hasNoticed(actor: Actor, id: string): Promise<boolean> {
    return (await this.sql.rows(NOTICED, [actor.practiceId, id, actor.accountId])).length > 0;
  }

  /** Beside the record of what became of it: the occurrence and its version stay as they are, and so does all its author reads. */
  async remark(occurrence: StoredOccurrence, step: OccurrenceStep, accountId: AccountId): Promise<void> {
    const events = this.eventsOf({ occurrence, steps: [step], accountId });
    const unnumbered = events.map((one) => ({ ...one, number: null }));
    await this.sql.change(RECORD, [this.practiceId(), JSON.stringify(unnumbered)]);
  }

  /** Those the clock moves by now; what somebody else holds is left for the next time. */
  async moving(now: Instant, most: number): Promise<readonly StoredOccurrence[]> {
    const rows = await this.sql.rows<OccurrenceRow>(MOVING, [this.practiceId(), now, most]);
    return rows.map(storedOf);
  }

  /** Those of some commitments that still wait, due in a range. */
  async pending(
    commitmentIds: readonly string[],
    range: { readonly from: Instant; readonly until?: Instant },
  ): Promise<readonly StoredOccurrence[]> {
    const values = [this.practiceId(), commitmentIds, range.from, range.until ?? null];
    return (await this.sql.rows<OccurrenceRow>(PENDING, values)).map(storedOf);
  }

  /** Writes the steps to the record, and where they lead. */
  async apply(changes: readonly OccurrenceChange[]): Promise<void> {
    if (changes.length === 0) return;
    const rows = changes.map(movedRow);
    const moved = await this.sql.change(MOVE, [this.practiceId(), JSON.stringify(rows)]);
    if (moved !== rows.length) throw new ProblemException(SharedProblem.versionStale);
    const events = changes.flatMap((change) => this.eventsOf(change));
    await this.sql.change(RECORD, [this.practiceId(), JSON.stringify(events)]);
    for (const { occurrence, note, accountId, steps } of changes) {
      const number = occurrence.eventCount + steps.length;
      const last = events.find((one) => one.occurrence_id === occurrence.id && one.number === number);
      if (note && last)
        await this.sql.change(NOTE, [
          this.practiceId(),
          this.ids.next(),
          last.id,
          occurrence.caseId,
          accountId,
          note,
        ]);
    }
  }

  private eventsOf({ occurrence, steps, accountId }: OccurrenceChange) {
    return steps.map(({ event }, index) => ({
      id: this.ids.next(),
      case_id: occurrence.caseId,
      occurrence_id: occurrence.id,
      client_id: occurrence.clientId,
      number: occurrence.eventCount + index + 1,
      at: event.at,
      kind: event.kind,
      actor: event.actor satisfies OccurrenceActor,
      account_id: event.actor === 'system' ? null : (accountId ?? null),
      from_state: event.from,
      to_state: event.to,
      said: event.said ?? null,
      reason: event.reason ?? null,
    }));
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }

  private async held(query: Statement, values: readonly unknown[]): Promise<StoredOccurrence> {
    const row = await this.sql.first<OccurrenceRow>(query, values);
    if (!row) throw notFound();
    return storedOf(row);
  }
}

function movedRow({ occurrence, steps, seen }: OccurrenceChange) {
  const stands = steps.reduce<StoredOccurrence>((at, step) => ({ ...at, ...after(at, step) }), occurrence);
  return {
    id: occurrence.id,
    version: occurrence.version,
    state: stands.state,
    reported: stands.reported,
    kept_at: stands.keptAt,
    done_late_at: stands.doneLateAt,
    held_as: stands.heldAs,
    resolution: stands.resolution,
    seen: seen ?? occurrence.seen,
    next_at: nextMoveAt(stands),
    events: steps.length,
  };
}
