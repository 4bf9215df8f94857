import { Injectable } from '@nestjs/common';
import {
  dayIn,
  firstDayOfWeek,
  followThroughOf,
  RELIABILITY_LIMITS,
  type MyPromise,
  type MyReliability,
  type PromiseShareView,
} from '@reknit/agreements/model';
import { AssignedWork, type MyAssignedPiece } from '@reknit/homework/api';
import { AuditTrail, Clock, notFound, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { ParticipantId, ParticipationId } from '@reknit/shared/model';
import { COMMITMENT_COLUMNS } from '../persistence/commitment-rows';
import {
  OCCURRENCE_COLUMNS,
  storedOf,
  type OccurrenceRow,
  type StoredOccurrence,
} from '../persistence/occurrence-rows';
import {
  PROMISE_COLUMNS,
  reflectionOf,
  wordsOf,
  type PromiseRow,
  type ReflectionRow,
} from '../persistence/reliability-rows';
import { ReliabilityShares, type ShareRecipient } from '../persistence/reliability-shares';
import { standing } from './occurrence-standing';

interface ShareRow {
  readonly id: string;
  readonly promise_id: string;
  readonly recipient_participant_id: ParticipantId;
  readonly shared_at: Date;
}

const PROMISES = statement(
  'promise.mine',
  `select ${PROMISE_COLUMNS}, ${COMMITMENT_COLUMNS} from promise p
   join commitment c on c.practice_id = p.practice_id and c.owner_kind = 'promise' and c.owner_id = p.id and c.revision = p.revision
   where p.practice_id = $1 and p.client_id = $2 and p.participation_id = $3 order by p.made_at, p.id`,
);
const OCCURRENCES = statement(
  'promise.my-occurrences',
  `select ${OCCURRENCE_COLUMNS} from occurrence o
   join commitment c on c.practice_id = o.practice_id and c.id = o.commitment_id
   join promise p on p.practice_id = o.practice_id and p.id = o.owner_id
   where o.practice_id = $1 and o.client_id = $2 and o.owner_kind = 'promise' and p.participation_id = $3 order by o.due_at, o.id`,
);
const SHARES = statement(
  'promise.my-shares',
  `select s.id, s.promise_id, s.recipient_participant_id, s.shared_at from promise_share s
   join promise p on p.practice_id = s.practice_id and p.id = s.promise_id
   where s.practice_id = $1 and s.client_id = $2 and p.participation_id = $3 and s.ended_at is null order by s.shared_at`,
);
const REFLECTIONS = statement(
  'promise.my-reflections',
  `select id, week_of::text, promise_id, text, at from promise_reflection
   where practice_id = $1 and client_id = $2 and participation_id = $3 order by week_of desc`,
);

/** A person's own reliability log. */
@Injectable()
export class MyReliabilityQueries {
  constructor(
    private readonly work: AssignedWork,
    private readonly shares: ReliabilityShares,
    private readonly sql: Sql,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async log(actor: Actor, participationId: ParticipationId): Promise<MyReliability> {
    const log = await this.work.requireMine(actor, participationId);
    if (log.kind !== 'reliability_log') throw notFound();
    this.trail.about({ caseId: log.caseId, subjectType: 'participation', subjectId: participationId });
    const now = this.clock.now();
    const values = [actor.practiceId, actor.clientId ?? null, participationId];
    const rows = await this.sql.rows<PromiseRow>(PROMISES, values);
    const occurrences = (await this.sql.rows<OccurrenceRow>(OCCURRENCES, values)).map((row) =>
      standing(storedOf(row), now),
    );
    const shares = await this.sql.rows<ShareRow>(SHARES, values);
    const reflections = await this.sql.rows<ReflectionRow>(REFLECTIONS, values);
    const others = await this.shares.recipients(log.caseId);
    const active = rows.filter((row) => row.promise_state === 'active').length;
    return {
      participationId,
      others: others.map(({ participantId, givenName }) => ({ participantId, givenName })),
      promises: rows.map((row) =>
        promiseOf(row, {
          occurrences: occurrences.filter(({ ownerId }) => ownerId === row.promise_id),
          shares: sharesOf(shares, row.promise_id, others),
        }),
      ),
      hint: active >= RELIABILITY_LIMITS.active.hint,
      mayPromise: active < RELIABILITY_LIMITS.active.most && goesOn(log),
      weekOf: firstDayOfWeek(dayIn(actor.timeZone, now)),
      reflections: reflections.map(reflectionOf),
    };
  }
}

function goesOn({ held, ended }: MyAssignedPiece): boolean {
  return !held && !ended;
}

function promiseOf(
  row: PromiseRow,
  more: { readonly occurrences: readonly StoredOccurrence[]; readonly shares: readonly PromiseShareView[] },
): MyPromise {
  return {
    id: row.promise_id,
    version: row.promise_version,
    state: row.promise_state,
    ...wordsOf(row),
    toWhom: row.to_whom,
    timeZone: row.time_zone,
    startsOn: row.starts_on,
    confirmation: row.confirmation,
    commitmentId: row.id,
    followThrough: followThroughOf(more.occurrences.map(({ state }) => state)),
    next: more.occurrences.find(({ state }) => state === 'pending')?.dueAt,
    shares: more.shares,
  };
}

/** As its author left it: that nobody can read it while joint work has stopped is seen from nothing here. */
function sharesOf(
  rows: readonly ShareRow[],
  promiseId: string,
  others: readonly ShareRecipient[],
): readonly PromiseShareView[] {
  return rows.flatMap((row) => {
    const to = others.find(({ participantId }) => participantId === row.recipient_participant_id);
    if (!to || row.promise_id !== promiseId) return [];
    const { participantId, givenName } = to;
    return [{ id: row.id, participantId, givenName, sharedAt: row.shared_at.toISOString() }];
  });
}
