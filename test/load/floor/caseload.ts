import type { CaseloadRow } from '@reknit/cases/model';
import type { Page } from '@reknit/shared/model';
import { named } from './statements';
import { asActor, Refused, today, type Actor } from './walls';

type Row = Omit<CaseloadRow, 'caseId' | 'adherence' | 'lastResponseAt' | 'nextSessionAt'> & {
  readonly id: string;
  readonly responded: number;
  readonly passedUnanswered: number;
  readonly lastResponseAt: Date | null;
};

const STALE = named('caseload.stale');
const BY_ACTIVITY = named('caseload.by-last_activity');
const NEXT_OF = named('sessions.next-of');
const OPEN_STATES = ['enquiry', 'intake', 'active', 'on_hold'];

export function caseload(actor: Actor, limit: number): Promise<Page<CaseloadRow>> {
  return asActor(actor, 'case.read-caseload', async (client) => {
    const scope = [actor.practiceId, actor.accountId, today(), actor.roles.includes('supervisor')];
    const stale = await client.query({ ...STALE, values: [...scope, new Date().toISOString()] });
    // Counting afresh is left to the product; nothing the load does to these cases makes it necessary.
    if (stale.rows.length > 0) throw new Refused(503);
    const values = [...scope, OPEN_STATES, null, null, null, limit + 1];
    const { rows } = await client.query<Row>({ ...BY_ACTIVITY, values });
    const page = rows.slice(0, limit);
    const ids = page.map(({ id }) => id);
    const sessions = await client.query<{ caseId: string; at: Date }>({
      ...NEXT_OF,
      values: [actor.practiceId, ids, new Date().toISOString()],
    });
    const next = new Map(sessions.rows.map(({ caseId, at }) => [caseId, at]));
    return {
      body: { rows: page.map((row) => rowOf(row, next.get(row.id))) },
      about: { subjectType: 'caseload', ids },
    };
  });
}

function rowOf(row: Row, nextSessionAt: Date | undefined): CaseloadRow {
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
    ...(nextSessionAt ? { nextSessionAt: nextSessionAt.toISOString() } : {}),
    primaryClinician: row.primaryClinician,
  };
}
