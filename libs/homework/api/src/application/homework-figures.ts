import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseFigures, type HomeworkFigures } from '@reknit/cases/api';
import { Clock, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import { instantOrNone } from '../persistence/instants';

interface FiguresRow {
  readonly case_id: CaseId;
  readonly open: number;
  readonly to_review: number;
  readonly overdue: number;
  readonly responded: number;
  readonly passed_unanswered: number;
  readonly last_response_at: Date | null;
  readonly next_lapse_at: Date | null;
}

/** The same counting as `statusAt` and `adherenceOf`, for many cases at once; a test holds them together. */
const FIGURES = statement(
  'homework.figures',
  `select p.case_id,
     count(*) filter (where h.status = 'open' and p.status in ('assigned', 'in_progress', 'paused', 'submitted'))::int as open,
     count(*) filter (where p.status = 'submitted')::int as to_review,
     count(*) filter (where h.status = 'open' and p.status in ('assigned', 'in_progress') and p.entry_count = 0 and p.lapse_at < $2)::int
       as overdue,
     count(*) filter (where counted and p.entry_count > 0)::int as responded,
     count(*) filter (where counted and p.entry_count = 0)::int as passed_unanswered,
     max(p.submitted_at) as last_response_at,
     min(p.lapse_at) filter (where p.lapse_at >= $2 and p.status not in ('declined', 'withdrawn')) as next_lapse_at
   from participation p
   join homework h on h.practice_id = p.practice_id and h.id = p.homework_id
   cross join lateral (select p.lapse_at < $2 and p.status not in ('declined', 'withdrawn', 'paused')) as passed (counted)
   where p.practice_id = $1 and p.case_id = any ($3) group by p.case_id`,
);

/** Works out the homework figures that cases keep beside their rows. */
@Injectable()
export class HomeworkFiguresSource implements OnModuleInit {
  constructor(
    private readonly figures: CaseFigures,
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.figures.onStale((caseIds) => this.of(caseIds));
  }

  private async of(caseIds: readonly CaseId[]): Promise<ReadonlyMap<CaseId, HomeworkFigures>> {
    const { practiceId } = this.transactions.current().who;
    const rows = await this.sql.rows<FiguresRow>(FIGURES, [practiceId, this.clock.now(), caseIds]);
    return new Map(rows.map((row) => [row.case_id, figuresOf(row)]));
  }
}

function figuresOf(row: FiguresRow): HomeworkFigures {
  return {
    openHomework: row.open,
    toReview: row.to_review,
    overdue: row.overdue,
    responded: row.responded,
    passedUnanswered: row.passed_unanswered,
    lastResponseAt: instantOrNone(row.last_response_at) ?? null,
    nextLapseAt: instantOrNone(row.next_lapse_at) ?? null,
  };
}
