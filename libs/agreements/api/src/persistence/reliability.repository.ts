import { Injectable } from '@nestjs/common';
import type { MakePromise, PromiseChange, PromiseState } from '@reknit/agreements/model';
import { Clock, IdSource, notFound, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, ParticipantId, ParticipationId, TimeZoneName } from '@reknit/shared/model';

/** Somebody's own promise, as far as commands have to know it. */
export interface OwnPromise {
  readonly id: string;
  readonly caseId: CaseId;
  readonly participationId: ParticipationId;
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
  readonly state: PromiseState;
  readonly revision: number;
  readonly version: number;
  readonly timeZone: TimeZoneName;
  readonly startsOn: string;
  readonly confirmation: MakePromise['confirmation'];
}

/** Where a promise begins. */
export interface PromisePlace {
  readonly caseId: CaseId;
  readonly participationId: ParticipationId;
  readonly participantId: ParticipantId;
}

/** What becomes of a promise. */
export interface PromisePatch {
  readonly state: PromiseState;
  readonly revision?: number;
  readonly why?: string;
  readonly smallestVersion?: string;
}

const FREE = `(select min(n) from generate_series(1, 5) as n where not exists (select 1 from promise q
  where q.practice_id = $1 and q.case_id = $2 and q.client_id = $3 and q.place = n))`;

/** One at a time makes a promise: whoever waits finds the places as they are then. */
const HOLD_LOG = statement(
  'promise.hold-log',
  'select id from participation where practice_id = $1 and id = $2 for no key update',
);
const FREE_PLACE = statement('promise.free-place', `select ${FREE} as place`);
const ADD = statement(
  'promise.add',
  `insert into promise (practice_id, case_id, client_id, id, participation_id, participant_id, to_whom, why, smallest_version, place, made_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const OWN = statement(
  'promise.own',
  `select p.id, p.case_id as "caseId", p.participation_id as "participationId", p.participant_id as "participantId",
     p.client_id as "clientId", p.state, p.revision, p.version, c.time_zone as "timeZone", c.starts_on::text as "startsOn", c.confirmation
   from promise p join commitment c on c.practice_id = p.practice_id and c.owner_kind = 'promise' and c.owner_id = p.id
     and c.revision = p.revision
   where p.practice_id = $1 and p.client_id = $2 and p.id = $3 and p.case_id in (select sec.my_cases())
   for no key update of p`,
);
const MOVE = statement(
  'promise.move',
  `update promise set state = $3, revision = coalesce($4, revision), why = case when $4::integer is null then why else $5 end,
     smallest_version = coalesce($6, smallest_version), place = $7, ended_at = $8, version = version + 1
   where practice_id = $1 and id = $2 returning version`,
);
const CHANGED = statement(
  'promise.changed',
  `insert into promise_change (practice_id, id, case_id, promise_id, client_id, change, in_time, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

/** Promises of whoever made them. */
@Injectable()
export class ReliabilityRepository {
  constructor(
    private readonly sql: Sql,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  /** @returns its id, or nothing when all five places are taken */
  async add(actor: Actor, place: PromisePlace, body: MakePromise): Promise<string | undefined> {
    const { practiceId, clientId } = actor;
    const free = await this.freePlace(actor, place);
    if (free === undefined) return undefined;
    const id = this.ids.next();
    const words = [body.toWhom, body.why ?? null, body.smallestVersion];
    const whose = [practiceId, place.caseId, clientId, id, place.participationId, place.participantId];
    await this.sql.change(ADD, [...whose, ...words, free, this.clock.now()]);
    return id;
  }

  /** The first free place of the log, which is held until the transaction ends: two at once do not take the same one. */
  async freePlace(
    actor: Actor,
    { caseId, participationId }: Pick<PromisePlace, 'caseId' | 'participationId'>,
  ): Promise<number | undefined> {
    await this.sql.rows(HOLD_LOG, [actor.practiceId, participationId]);
    const values = [actor.practiceId, caseId, actor.clientId];
    const row = await this.sql.first<{ place: number | null }>(FREE_PLACE, values);
    return row?.place ?? undefined;
  }

  /** Held until the transaction ends. */
  async own(actor: Actor, id: string): Promise<OwnPromise> {
    const values = [actor.practiceId, actor.clientId ?? null, id];
    const row = await this.sql.first<OwnPromise>(OWN, values);
    if (!row) throw notFound();
    return row;
  }

  /** @returns the new version */
  async move(
    actor: Actor,
    own: OwnPromise,
    patch: PromisePatch & { readonly place?: number },
  ): Promise<number> {
    const ended = patch.state === 'finished' || patch.state === 'dropped';
    const row = await this.sql.first<{ version: number }>(MOVE, [
      actor.practiceId,
      own.id,
      patch.state,
      patch.revision ?? null,
      patch.why ?? null,
      patch.smallestVersion ?? null,
      patch.place ?? null,
      ended ? this.clock.now() : null,
    ]);
    return row?.version ?? own.version;
  }

  async placeOf(actor: Actor, own: OwnPromise): Promise<number | undefined> {
    const row = await this.sql.first<{ place: number | null }>(PLACE, [actor.practiceId, own.id]);
    return row?.place ?? undefined;
  }

  async changed(actor: Actor, own: OwnPromise, change: PromiseChange, inTime: boolean): Promise<void> {
    const values = [own.caseId, own.id, own.clientId, change, inTime, this.clock.now()];
    await this.sql.change(CHANGED, [actor.practiceId, this.ids.next(), ...values]);
  }
}

const PLACE = statement('promise.place', 'select place from promise where practice_id = $1 and id = $2');
