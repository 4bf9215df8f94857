import { Injectable } from '@nestjs/common';
import {
  consistencyOf,
  dayIn,
  followThroughOf,
  minutesLater,
  occurrenceWeeks,
  overPromising,
  RELIABILITY_LIMITS,
  renegotiatedOf,
  type CasePromise,
  type CaseReliability,
  type CaseReliabilityPerson,
  type PromiseChangeView,
} from '@reknit/agreements/model';
import { Cases } from '@reknit/cases/api';
import { AuditTrail, Clock, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, Instant } from '@reknit/shared/model';
import { COMMITMENT_COLUMNS } from '../persistence/commitment-rows';
import {
  OCCURRENCE_COLUMNS,
  storedOf,
  viewOf,
  type OccurrenceRow,
  type StoredOccurrence,
} from '../persistence/occurrence-rows';
import {
  PROMISE_COLUMNS,
  reflectionOf,
  wordsOf,
  type ChangeRow,
  type PromiseRow,
  type ReflectionRow,
} from '../persistence/reliability-rows';
import { standing } from './occurrence-standing';

type NamedRow = PromiseRow & { readonly name: string; readonly noticed: number };

const PROMISES = statement(
  'promise.of-case',
  `select ${PROMISE_COLUMNS}, ${COMMITMENT_COLUMNS}, k.given_name || ' ' || k.family_name as name,
     (select count(*)::integer from occurrence o
      join occurrence_event e on e.practice_id = o.practice_id and e.occurrence_id = o.id and e.kind = 'noticed'
      where o.practice_id = p.practice_id and o.owner_kind = 'promise' and o.owner_id = p.id) as noticed
   from promise p
   join commitment c on c.practice_id = p.practice_id and c.owner_kind = 'promise' and c.owner_id = p.id and c.revision = p.revision
   join client k on k.practice_id = p.practice_id and k.id = p.client_id
   where p.practice_id = $1 and p.case_id = $2 order by p.participant_id, p.made_at, p.id`,
);
const OCCURRENCES = statement(
  'promise.occurrences-of-case',
  `select ${OCCURRENCE_COLUMNS} from occurrence o join commitment c on c.practice_id = o.practice_id and c.id = o.commitment_id
   where o.practice_id = $1 and o.case_id = $2 and o.owner_kind = 'promise' order by o.due_at, o.id`,
);
const CHANGES = statement(
  'promise.changes-of-case',
  'select promise_id, change, in_time, at from promise_change where practice_id = $1 and case_id = $2 order by at, id',
);
const REFLECTIONS = statement(
  'promise.reflections-of-case',
  `select r.id, p.participant_id, r.week_of::text, r.promise_id, r.text, r.at from promise_reflection r
   join participation p on p.practice_id = r.practice_id and p.id = r.participation_id
   where r.practice_id = $1 and r.case_id = $2 order by r.week_of desc, r.id`,
);

/** What a case holds, read once. */
interface Ground {
  readonly now: Instant;
  readonly occurrences: readonly StoredOccurrence[];
  readonly changes: readonly (PromiseChangeView & { readonly promiseId: string })[];
  readonly reflections: readonly ReflectionRow[];
}

/** Promises of a case as the therapist sees them: whether there are too many, and whether they are talked about in time. */
@Injectable()
export class CaseReliabilityQueries {
  constructor(
    private readonly cases: Cases,
    private readonly sql: Sql,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, caseId: CaseId): Promise<CaseReliability> {
    await this.cases.requireInScope(actor, caseId);
    this.trail.about({ caseId });
    const values = [actor.practiceId, caseId];
    const now = this.clock.now();
    const stored = (await this.sql.rows<OccurrenceRow>(OCCURRENCES, values)).map(storedOf);
    const changes = await this.sql.rows<ChangeRow>(CHANGES, values);
    const ground: Ground = {
      now,
      occurrences: stored.map((one) => standing(one, now)),
      changes: changes.map((row) => ({
        promiseId: row.promise_id,
        change: row.change,
        inTime: row.in_time,
        at: row.at.toISOString(),
      })),
      reflections: await this.sql.rows<ReflectionRow>(REFLECTIONS, values),
    };
    const promises = await this.sql.rows<NamedRow>(PROMISES, values);
    const people = Map.groupBy(promises, ({ promiser }) => promiser);
    return { people: [...people.values()].map((rows) => personOf(rows, ground)) };
  }
}

function personOf(rows: readonly NamedRow[], ground: Ground): CaseReliabilityPerson {
  const { promiser = '', name = '' } = rows[0] ?? {};
  const theirs = new Set(rows.map(({ promise_id }) => promise_id));
  const since = minutesLater(ground.now, -RELIABILITY_LIMITS.indexWeeks * 7 * 24 * 60);
  const kept = ground.occurrences.filter(
    ({ ownerId, state, dueAt }) =>
      theirs.has(ownerId) && (state === 'kept' || state === 'kept_late') && dueAt >= since,
  );
  return {
    participantId: promiser,
    name,
    promises: rows.map((row) => promiseOf(row, ground)),
    overPromising: overPromising({
      made: rows.filter(({ made_at }) => made_at.toISOString() >= since).length,
      kept: kept.length,
    }),
    renegotiated: renegotiatedOf(ground.changes.filter(({ promiseId }) => theirs.has(promiseId))),
    reflections: ground.reflections
      .filter(({ participant_id }) => participant_id === promiser)
      .map(reflectionOf),
  };
}

function promiseOf(row: NamedRow, { now, occurrences, changes }: Ground): CasePromise {
  const own = occurrences.filter(({ ownerId }) => ownerId === row.promise_id);
  const states = own.map(({ state }) => state);
  return {
    id: row.promise_id,
    state: row.promise_state,
    ...wordsOf(row),
    toWhom: row.to_whom,
    madeAt: row.made_at.toISOString(),
    followThrough: followThroughOf(states),
    consistency: consistencyOf(states),
    noticed: row.noticed,
    weeks: occurrenceWeeks(own.map(viewOf), {
      today: dayIn(row.time_zone, now),
      weeks: RELIABILITY_LIMITS.weeksShown,
    }),
    changes: changes
      .filter(({ promiseId }) => promiseId === row.promise_id)
      .map(({ at, change, inTime }) => ({ at, change, inTime })),
  };
}
