import { Injectable } from '@nestjs/common';
import type { CaseSession, SessionPage } from '@reknit/sessions/model';
import { AuditTrail, fieldProblem, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import { PAGE_LIMITS, type CaseId } from '@reknit/shared/model';
import { SessionRecords } from '../persistence/session-records';
import { present, SESSION_COLUMNS, type SessionRecord } from '../persistence/session-row';
import { SessionRepository } from '../persistence/session.repository';
import { SessionGround } from './session-ground';

const LIST = statement(
  'session.list',
  `select ${SESSION_COLUMNS} from session s
   where s.practice_id = $1 and s.case_id = $2 and s.case_id in (select sec.my_cases())
     and ($3::timestamptz is null or (s.starts_at, s.id) < ($3, $4::uuid))
   order by s.starts_at desc, s.id desc limit $5`,
);
const FOLLOWING = statement(
  'session.following',
  `select count(*)::int as n from session s
   where s.practice_id = $1 and s.case_id = $2 and s.series_id = $3 and s.state = 'scheduled' and s.starts_at > $4 and s.id <> $5`,
);

/** The sessions of one case, for the care team and those who supervise it. */
@Injectable()
export class CaseSessionsQueries {
  constructor(
    private readonly ground: SessionGround,
    private readonly sessions: SessionRepository,
    private readonly records: SessionRecords,
    private readonly sql: Sql,
    private readonly trail: AuditTrail,
  ) {}

  async list(
    actor: Actor,
    caseId: CaseId,
    { after, limit = PAGE_LIMITS.default }: { readonly after?: string; readonly limit?: number },
  ): Promise<SessionPage> {
    await this.ground.toRead(actor, caseId);
    const [start, id] = after === undefined ? [null, null] : keyOf(after);
    const rows = await this.sql.rows<SessionRecord & Record<string, unknown>>(LIST, [
      actor.practiceId,
      caseId,
      start,
      id,
      limit + 1,
    ]);
    const page = rows.slice(0, limit);
    this.trail.about({ caseId, subjectType: 'session', ids: page.map((row) => row.id) });
    const last = rows.length > limit ? page.at(-1) : undefined;
    const now = this.ground.clock.now();
    return {
      rows: page.map((row) => present(row, now)),
      ...(last ? { next: cursorOf(last) } : {}),
    };
  }

  async read(actor: Actor, caseId: CaseId, id: string): Promise<CaseSession> {
    const { title, mayChange } = await this.ground.toRead(actor, caseId);
    const row = await this.sessions.get(caseId, id);
    this.trail.about({ caseId, subjectType: 'session', subjectId: id });
    const now = this.ground.clock.now();
    return {
      ...present(row, now),
      caseId,
      caseTitle: title,
      ...(row.serviceType ? { serviceType: row.serviceType } : {}),
      ...(row.link ? { link: row.link } : {}),
      ...(row.actualStart ? { actualStart: row.actualStart.toISOString() } : {}),
      ...(row.actualEnd ? { actualEnd: row.actualEnd.toISOString() } : {}),
      following: await this.following(row, now),
      movedAlone: row.movedAlone,
      confirmations: await this.records.confirmations(caseId, id),
      exercises: await this.records.exercises(caseId, id),
      changes: await this.records.changes(caseId, id),
      mayChange,
    };
  }

  private async following(row: SessionRecord, now: string): Promise<number> {
    if (!row.seriesId) return 0;
    const { practiceId } = this.sessions;
    const values = [practiceId, row.caseId, row.seriesId, now, row.id];
    return (await this.sql.first<{ n: number }>(FOLLOWING, values))?.n ?? 0;
  }
}

const CURSOR = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)_([0-9a-f-]{36})$/;

function cursorOf({ start, id }: SessionRecord): string {
  return Buffer.from(`${start.toISOString()}_${id}`, 'utf8').toString('base64url');
}

function keyOf(after: string): readonly [string, string] {
  const found = CURSOR.exec(Buffer.from(after, 'base64url').toString('utf8'));
  if (!found?.[1] || !found[2]) throw fieldProblem('after', 'bad-format');
  return [found[1], found[2]];
}
