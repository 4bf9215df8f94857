import { Injectable } from '@nestjs/common';
import type { KeepTransparencyWeek, TransparencyWeek } from '@reknit/agreements/model';
import { Clock, IdSource, Sql, statement, Transactions, type Actor } from '@reknit/shared/api-kernel';
import type { ClientId, LocalDate } from '@reknit/shared/model';
import type { TransparencyRow } from './transparency.repository';

const KEEP_WEEK = statement(
  'transparency.keep-week',
  `insert into transparency_week (practice_id, id, agreement_id, case_id, client_id, week_of, urge_to_check, relief_after, told, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const WEEKS = statement(
  'transparency.weeks',
  `select distinct on (w.client_id, w.week_of) w.client_id as "clientId", w.week_of::text as "weekOf", w.urge_to_check as "urgeToCheck",
     w.relief_after as "reliefAfter", w.told
   from transparency_week w where w.practice_id = $1 and w.agreement_id = $2 order by w.client_id, w.week_of, w.at desc, w.id desc`,
);

/** What each person says of a week, for themselves and their therapist. */
@Injectable()
export class TransparencyWeeks {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  async keep(
    actor: Actor,
    row: TransparencyRow,
    week: KeepTransparencyWeek & { readonly weekOf: LocalDate },
  ): Promise<void> {
    const whose = [row.id, row.caseId, actor.clientId, week.weekOf];
    await this.sql.change(KEEP_WEEK, [
      row.practiceId,
      this.ids.next(),
      ...whose,
      week.urgeToCheck ?? null,
      week.reliefAfter ?? null,
      JSON.stringify(week.told),
      this.clock.now(),
    ]);
  }

  /** Oldest first, of everybody whose weeks are in reach. */
  async of(id: string): Promise<readonly (TransparencyWeek & { readonly clientId: ClientId })[]> {
    const rows = await this.sql.rows<
      TransparencyWeek & { clientId: ClientId; urgeToCheck: number | null; reliefAfter: number | null }
    >(WEEKS, [this.transactions.current().who.practiceId, id]);
    return rows.map((row) => ({
      ...row,
      urgeToCheck: row.urgeToCheck ?? undefined,
      reliefAfter: row.reliefAfter ?? undefined,
    }));
  }
}
