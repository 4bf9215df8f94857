import { Injectable } from '@nestjs/common';
import { superviseesOf, type SuperviseeRow, type SupervisionOverview } from '@reknit/progress/model';
import { AuditTrail, Clock, Sql, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, LocalDate } from '@reknit/shared/model';
import { SUPERVISION } from '../persistence/supervision.statement';

interface Row {
  readonly accountId: string;
  readonly name: string;
  readonly since: LocalDate;
  readonly caseId: CaseId | null;
  readonly title: string | null;
  readonly toReview: number;
  readonly waitingSince: Date | null;
  readonly red: number;
  readonly amber: number;
  readonly safety: boolean;
}

/** What the caseloads of those somebody supervises need. */
@Injectable()
export class SupervisionQueries {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  async read(actor: Actor): Promise<SupervisionOverview> {
    const values = [actor.practiceId, actor.accountId, this.clock.today(actor.practiceTimeZone)];
    const rows = await this.sql.rows<Row & Record<string, unknown>>(SUPERVISION, values);
    this.trail.about({ subjectType: 'caseload', ids: rows.flatMap(({ caseId }) => caseId ?? []) });
    return { supervisees: superviseesOf(rows.map(rowOf)) };
  }
}

function rowOf({ accountId, name, since, caseId, title, waitingSince, ...figures }: Row): SuperviseeRow {
  const { toReview, red, amber, safety } = figures;
  const waits = waitingSince ? { waitingSince: waitingSince.toISOString() } : {};
  if (caseId === null || title === null) return { accountId, name, since };
  return { accountId, name, since, case: { caseId, title, toReview, red, amber, safety, ...waits } };
}
