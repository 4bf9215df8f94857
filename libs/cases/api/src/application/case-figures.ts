import { Injectable } from '@nestjs/common';
import { Clock, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { CaseId, Instant } from '@reknit/shared/model';

/** What the caseload shows of the homework of one case. */
export interface HomeworkFigures {
  /** Participations somebody still has to do something for. */
  readonly openHomework: number;
  /** Handed in and not reviewed yet. */
  readonly toReview: number;
  /** Open, and due and grace have passed. */
  readonly overdue: number;
  /** Of those whose due and grace have passed: handed in. */
  readonly responded: number;
  /** Of those whose due and grace have passed: not handed in. */
  readonly passedUnanswered: number;
  readonly lastResponseAt: Instant | null;
  /** When the next due moment and its grace pass, which changes the figures by itself. */
  readonly nextLapseAt: Instant | null;
}

/** Works figures out afresh. A case it does not answer for has none. */
export type FiguresSource = (caseIds: readonly CaseId[]) => Promise<ReadonlyMap<CaseId, HomeworkFigures>>;

const NOTHING: HomeworkFigures = {
  openHomework: 0,
  toReview: 0,
  overdue: 0,
  responded: 0,
  passedUnanswered: 0,
  lastResponseAt: null,
  nextLapseAt: null,
};

const OUTDATE = statement('figures.outdate', 'select sec.outdate_figures($1)');
const STALE = statement(
  'figures.stale',
  `select case_id from case_figures
   where practice_id = $1 and next_lapse_at <= $2 and case_id = any ($3) order by case_id for update`,
);
const SET = statement(
  'figures.set',
  `update case_figures f set open_homework = n.open, to_review = n.review, overdue = n.overdue, responded = n.responded,
     passed_unanswered = n.passed, last_response_at = n.last_response, next_lapse_at = n.next_lapse
   from unnest($2::uuid[], $3::int[], $4::int[], $5::int[], $6::int[], $7::int[], $8::timestamptz[], $9::timestamptz[])
     as n (case_id, open, review, overdue, responded, passed, last_response, next_lapse)
   where f.practice_id = $1 and f.case_id = n.case_id`,
);
const OF = statement(
  'figures.of',
  'select open_homework as "openHomework" from case_figures where practice_id = $1 and case_id = $2',
);

/**
 * Figures of homework kept beside each case, so that the caseload is one statement. Homework stands behind cases in the
 * line of domains and cannot be asked; it brings the way to work them out (`onStale`) and says when something changed
 * (`outdate`). They are worked out again when somebody of the care team next looks: then, and only then, every row they
 * rest on is in sight. A person in care, who changes most of them, sees only their own.
 */
@Injectable()
export class CaseFigures {
  private source: FiguresSource | undefined;

  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  onStale(source: FiguresSource): void {
    this.source = source;
  }

  /** Something the figures rest on has changed. Part of the transaction that changed it; anybody in the case may. */
  async outdate(caseId: CaseId): Promise<void> {
    await this.sql.rows(OUTDATE, [caseId]);
  }

  /** Open homework of one case, as of now. */
  async openHomework(caseId: CaseId): Promise<number> {
    await this.refresh([caseId]);
    const row = await this.sql.first<{ openHomework: number }>(OF, [this.practiceId(), caseId]);
    return row?.openHomework ?? 0;
  }

  /**
   * Works out what is out of date among these cases. Each row is held first: whoever changes the case meanwhile waits
   * with `outdate`, or has committed and is counted.
   */
  async refresh(caseIds: readonly CaseId[]): Promise<void> {
    if (!this.source || caseIds.length === 0) return;
    const rows = await this.sql.rows<{ case_id: CaseId }>(STALE, [
      this.practiceId(),
      this.clock.now(),
      caseIds,
    ]);
    const stale = rows.map((row) => row.case_id);
    if (stale.length === 0) return;
    const found = await this.source(stale);
    await this.write(new Map(stale.map((id) => [id, found.get(id) ?? NOTHING])));
  }

  private async write(figures: ReadonlyMap<CaseId, HomeworkFigures>): Promise<void> {
    const all = [...figures.values()];
    await this.sql.change(SET, [
      this.practiceId(),
      [...figures.keys()],
      all.map((one) => one.openHomework),
      all.map((one) => one.toReview),
      all.map((one) => one.overdue),
      all.map((one) => one.responded),
      all.map((one) => one.passedUnanswered),
      all.map((one) => one.lastResponseAt),
      all.map((one) => one.nextLapseAt),
    ]);
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}
