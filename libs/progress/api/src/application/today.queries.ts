import { Injectable } from '@nestjs/common';
import {
  latestOfEach,
  startOfYesterday,
  weeksFrom,
  type ChangeItem,
  type Cover,
  type Today,
} from '@reknit/progress/model';
import { AuditTrail, Clock, Sql, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, LocalDate } from '@reknit/shared/model';
import { InboxQueries } from './inbox.queries';
import { PutOffCommands } from './put-off.commands';
import { CHANGED, COUNTS, COVER } from './today-statements';

interface CoverRow {
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly colleague: string | null;
  readonly ends: LocalDate | null;
}

interface ChangeRow {
  readonly id: string;
  readonly case_id: CaseId;
  readonly title: string;
  readonly at: Date;
  readonly event: string;
  readonly subject: string | null;
  readonly name: string | null;
}

/** What needs somebody today, over the whole of their caseload. */
@Injectable()
export class TodayQueries {
  constructor(
    private readonly sql: Sql,
    private readonly inbox: InboxQueries,
    private readonly off: PutOffCommands,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  async read(actor: Actor): Promise<Today> {
    const now = this.clock.now();
    const who = this.inbox.caseloadOf(actor);
    const waiting = await this.inbox.of(actor);
    const changed = await this.sql.rows<ChangeRow & Record<string, unknown>>(CHANGED, [
      ...who,
      startOfYesterday(now, actor.practiceTimeZone),
    ]);
    const cover = await this.coverOf(actor);
    const counts = await this.sql.first<Today['counts']>(COUNTS, [...who, now, weeksFrom(now, 1)]);
    const cases = [...waiting, ...cover]
      .map(({ caseId }) => caseId)
      .concat(changed.map((row) => row.case_id));
    this.trail.about({ subjectType: 'caseload', ids: [...new Set(cases)] });
    const { now: inbox, later } = await this.off.apart(actor, waiting);
    return {
      inbox,
      later,
      changed: latestOfEach(changed.map(changeOf)),
      cover,
      counts: counts ?? { openCases: 0, toReview: 0, dueThisWeek: 0 },
    };
  }

  private async coverOf({ practiceId, accountId, practiceTimeZone }: Actor): Promise<readonly Cover[]> {
    const rows = await this.sql.rows<CoverRow & Record<string, unknown>>(COVER, [
      practiceId,
      accountId,
      this.clock.today(practiceTimeZone),
    ]);
    return rows.map(({ caseId, caseTitle, colleague, ends }) => ({
      caseId,
      caseTitle,
      ...(colleague !== null && { colleague }),
      ...(ends !== null && { ends }),
    }));
  }
}

function changeOf(row: ChangeRow): ChangeItem {
  return {
    id: row.id,
    caseId: row.case_id,
    caseTitle: row.title,
    at: row.at.toISOString(),
    event: row.event,
    personName: row.name ?? undefined,
    subject: row.subject ?? undefined,
  };
}
