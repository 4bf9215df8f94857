import { Injectable } from '@nestjs/common';
import { outOfSight, putOff, type InboxItem, type PutOff, type PutOffUntil } from '@reknit/progress/model';
import { AuditTrail, Clock, orThrow, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { LocalDate } from '@reknit/shared/model';
import { InboxQueries } from './inbox.queries';

const MINE = statement(
  'put-off.mine',
  'select item, until_on::text as until, since from put_off where practice_id = $1 and account_id = $2',
);
const SAVE = statement(
  'put-off.save',
  `insert into put_off (practice_id, account_id, item, until_on, since, put_off_at) values ($1, $2, $3, $4, $5, $6)
   on conflict on constraint pk_put_off do update set until_on = excluded.until_on, since = excluded.since, put_off_at = excluded.put_off_at`,
);
const END = statement(
  'put-off.end',
  'delete from put_off where practice_id = $1 and account_id = $2 and item = $3',
);

interface Row {
  readonly item: string;
  readonly until: LocalDate;
  readonly since: Date;
}

/** What somebody puts off on their own Today, and takes up again. */
@Injectable()
export class PutOffCommands {
  constructor(
    private readonly inbox: InboxQueries,
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  /** What does not wait for this person, or not any more, needs no putting off: nothing is written, and nothing is said. */
  async putOff(actor: Actor, { item, until }: PutOff): Promise<void> {
    const waiting = (await this.inbox.of(actor)).find(({ id }) => id === item);
    if (!waiting) return;
    orThrow(putOff(waiting, { until, today: this.clock.today(actor.timeZone) }));
    this.trail.about({ caseId: waiting.caseId, subjectType: 'case', subjectId: waiting.caseId });
    const { practiceId, accountId } = actor;
    await this.sql.change(SAVE, [practiceId, accountId, item, until, waiting.since, this.clock.now()]);
  }

  async takeUp(actor: Actor, item: string): Promise<void> {
    await this.sql.change(END, [actor.practiceId, actor.accountId, item]);
  }

  /** Splits what waits into what is to be seen today and what was put off. */
  async apart(
    actor: Actor,
    items: readonly InboxItem[],
  ): Promise<{
    readonly now: readonly InboxItem[];
    readonly later: readonly (InboxItem & { readonly until: LocalDate })[];
  }> {
    const rows = await this.sql.rows<Row & Record<string, unknown>>(MINE, [
      actor.practiceId,
      actor.accountId,
    ]);
    const off = new Map<string, PutOffUntil>(
      rows.map((row) => [row.item, { ...row, since: row.since.toISOString() }]),
    );
    const today = this.clock.today(actor.timeZone);
    const untilOf = (item: InboxItem) => outOfSight(item, off.get(item.id), today);
    const later = items.flatMap((item) => {
      const until = untilOf(item);
      return until === undefined ? [] : [{ ...item, until }];
    });
    return {
      now: items.filter((item) => untilOf(item) === undefined),
      later: later.sort((one, other) => one.until.localeCompare(other.until)),
    };
  }
}
