import { Injectable } from '@nestjs/common';
import {
  CaseState,
  isClosed,
  type CaseloadRow,
  type CaseloadSort,
  type ClinicianName,
  type ReadCaseload,
} from '@reknit/cases/model';
import { AuditTrail, Clock, fieldProblem, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import { PAGE_LIMITS, type CaseId, type Instant, type Page } from '@reknit/shared/model';
import { CASELOAD, STALE_IN_SCOPE } from '../persistence/caseload.statements';
import { scopeOf } from '../persistence/case-scope';
import { CaseFigures } from './case-figures';
import { decodeCursor, encodeCursor } from './keyset';
import { NextSessions } from './next-sessions';

type CaseloadSql = Omit<CaseloadRow, 'caseId' | 'adherence' | 'lastResponseAt' | 'nextSessionAt'> & {
  readonly id: CaseId;
  readonly responded: number;
  readonly passedUnanswered: number;
  readonly lastResponseAt: Date | null;
  readonly key: readonly string[];
};

const OPEN_STATES = Object.values(CaseState).filter((state) => !isClosed(state));

const CLINICIANS = statement(
  'case.clinicians',
  `select id as "accountId", name from account
   where practice_id = $1 and status = 'active' and 'clinician' = any (roles) order by name, id`,
);

/** The cases of a clinician, and of those a supervisor supervises. */
@Injectable()
export class CaseloadQueries {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly figures: CaseFigures,
    private readonly trail: AuditTrail,
    private readonly nextSessions: NextSessions,
  ) {}

  async caseload(actor: Actor, query: ReadCaseload): Promise<Page<CaseloadRow>> {
    const { sort = 'last_activity', limit = PAGE_LIMITS.default } = query;
    const after = keyOf(sort, query.after);
    const scope = scopeOf(actor, this.clock.today(actor.practiceTimeZone));
    const stale = await this.sql.rows<{ id: CaseId }>(STALE_IN_SCOPE, [...scope, this.clock.now()]);
    await this.figures.refresh(stale.map(({ id }) => id));
    const rows = await this.sql.rows<CaseloadSql>(CASELOAD[sort].statement, [
      ...scope,
      query.state ? [query.state] : OPEN_STATES,
      query.kind ?? null,
      query.search ? containing(query.search) : null,
      after,
      limit + 1,
    ]);
    const page = rows.slice(0, limit);
    const ids = page.map(({ id }) => id);
    this.trail.about({ subjectType: 'caseload', ids });
    const next = await this.nextSessions.of(ids);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      rows: page.map((row) => present(row, next.get(row.id))),
      ...(last ? { next: encodeCursor(sort, last.key) } : {}),
    };
  }

  /** Names to pick a colleague from. */
  clinicians(actor: Actor): Promise<readonly ClinicianName[]> {
    return this.sql.rows<ClinicianName>(CLINICIANS, [actor.practiceId]);
  }
}

function keyOf(sort: CaseloadSort, after: string | undefined): readonly string[] | null {
  if (after === undefined) return null;
  const key = decodeCursor(after, sort, CASELOAD[sort].shape);
  if (!key) throw fieldProblem('after', 'bad-format');
  return key;
}

/** What somebody typed as a pattern that means nothing but itself. */
function containing(part: string): string {
  return `%${part.replace(/[\\%_]/g, '\\$&')}%`;
}

function present(row: CaseloadSql, nextSessionAt: Instant | undefined): CaseloadRow {
  return {
    caseId: row.id,
    title: row.title,
    kind: row.kind,
    relationType: row.relationType,
    state: row.state,
    openedOn: row.openedOn,
    people: row.people,
    openHomework: row.openHomework,
    toReview: row.toReview,
    overdue: row.overdue,
    adherence: { done: row.responded, of: row.responded + row.passedUnanswered },
    ...(row.lastResponseAt ? { lastResponseAt: row.lastResponseAt.toISOString() } : {}),
    ...(nextSessionAt === undefined ? {} : { nextSessionAt }),
    primaryClinician: row.primaryClinician,
  };
}
