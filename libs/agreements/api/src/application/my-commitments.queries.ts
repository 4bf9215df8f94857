import { Injectable } from '@nestjs/common';
import {
  correct,
  daysLater,
  dayIn,
  isFinal,
  mayExcuse,
  mayReport,
  report,
  SLIP_LIMITS,
  type MyCommitment,
  type MyCommitmentsToday,
  type MyOccurrence,
} from '@reknit/agreements/model';
import { AuditTrail, Clock, notFound, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { Instant } from '@reknit/shared/model';
import { CommitmentRepository } from '../persistence/commitment.repository';
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

interface MyRow extends OccurrenceRow {
  readonly smallest_version: string | null;
  readonly has_slip: boolean;
}

const COMING_DAYS = 7;
const TOLD_DAYS = 7;
const LATELY_SHOWN = 20;
const DAY_MILLIS = 86_400_000;

const MINE = `select ${OCCURRENCE_COLUMNS}, p.smallest_version, x.id is not null as has_slip
  from occurrence o
  join commitment c on c.practice_id = o.practice_id and c.id = o.commitment_id
  left join promise p on p.practice_id = o.practice_id and o.owner_kind = 'promise' and p.id = o.owner_id
  left join slip x on x.practice_id = o.practice_id and x.occurrence_id = o.id
  where o.practice_id = $1 and o.client_id = $2 and o.case_id in (select sec.my_cases())`;
const TODAY = statement(
  'occurrence.my-today',
  `${MINE} and o.due_at >= $3 and o.due_at <= $4 and o.state <> 'cancelled' order by o.due_at, o.id limit 500`,
);
const HISTORY = statement(
  'occurrence.my-history',
  `${MINE} and o.commitment_id = $3 order by o.due_at desc, o.id desc limit 400`,
);
const COMMITMENT = statement(
  'commitment.mine',
  `select ${COMMITMENT_COLUMNS} from commitment c
   where c.practice_id = $1 and c.client_id = $2 and c.id = $3 and c.state <> 'draft' and c.case_id in (select sec.my_cases())`,
);

/** A person's own commitments, all cases together: what to tell today, and how it went. */
@Injectable()
export class MyCommitmentsQueries {
  constructor(
    private readonly sql: Sql,
    private readonly commitments: CommitmentRepository,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async today(actor: Actor): Promise<MyCommitmentsToday> {
    const now = this.clock.now();
    const from = daysFrom(now, -SLIP_LIMITS.invitationDays);
    const until = daysFrom(now, COMING_DAYS + 1);
    const values = [actor.practiceId, actor.clientId ?? null, from, until];
    const all = (await this.sql.rows<MyRow>(TODAY, values)).map((row) => mine(row, now));
    const open = all.filter(({ at }) => !isFinal(at.state));
    const today = ({ at }: Mine) => at.localDate <= dayIn(at.terms.timeZone, now);
    const soon = ({ at }: Mine) => at.localDate <= daysLater(dayIn(at.terms.timeZone, now), COMING_DAYS);
    const told = all.filter(({ at }) => isFinal(at.state) && at.dueAt >= daysFrom(now, -TOLD_DAYS));
    const shown = (rows: readonly Mine[]) => rows.map(({ view }) => view);
    return {
      now: shown(open.filter(today)),
      coming: shown(open.filter((one) => !today(one) && soon(one))),
      told: shown(told.toReversed().slice(0, LATELY_SHOWN)),
      invitations: shown(all.filter(invites)),
    };
  }

  async one(actor: Actor, commitmentId: string): Promise<MyCommitment> {
    const values = [actor.practiceId, actor.clientId ?? null, commitmentId];
    const row = await this.sql.first<CommitmentRow>(COMMITMENT, values);
    if (!row) throw notFound();
    this.trail.about({ caseId: row.case_id, subjectType: 'commitment', subjectId: row.id });
    const now = this.clock.now();
    const all = (await this.sql.rows<MyRow>(HISTORY, values)).map((one) => mine(one, now));
    return {
      commitment: commitmentViewOf(
        row,
        all.map(({ at }) => at),
      ),
      occurrences: all.map(({ view }) => view),
      pauses: await this.commitments.pausesOf(row.id),
    };
  }
}

interface Mine {
  readonly at: StoredOccurrence;
  readonly view: MyOccurrence;
  readonly hasSlip: boolean;
}

/** As it stands by the clock, whether the sweep has come by or not. */
function mine(row: MyRow, now: Instant): Mine {
  const at = standing(storedOf(row), now);
  const corrects = (['kept', 'missed'] as const).some(
    (to) => correct(at, { to, reason: 'remembered_wrongly' }, 'author', now).ok,
  );
  const view = {
    ...viewOf(at),
    ownerKind: at.ownerKind,
    ownerId: at.ownerId,
    text: at.terms.text,
    smallestVersion: row.smallest_version ?? undefined,
    mayReport: mayReport(at, now),
    mayMiss: mayReport(at, now) && report(at, at.terms, { word: 'missed' }, now).ok,
    mayExcuse: mayExcuse(at, at.terms.excusePolicy, 'author', now),
    mayCorrect: corrects && at.reported,
  };
  return { at, view, hasSlip: row.has_slip };
}

function invites({ at, hasSlip }: Mine): boolean {
  return at.state === 'missed' && at.terms.onMiss === 'open_EX-14' && !hasSlip;
}

function daysFrom(at: Instant, days: number): Instant {
  return new Date(Date.parse(at) + days * DAY_MILLIS).toISOString();
}
