import { Injectable } from '@nestjs/common';
import type { ReadTimeline, TimelineItem, TimelineKind } from '@reknit/cases/model';
import { AuditTrail, Clock, fieldProblem, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import { PAGE_LIMITS, type CaseId, type Page } from '@reknit/shared/model';
import { CaseRepository } from '../persistence/case.repository';
import { READABLE_CASES, scopeOf } from '../persistence/case-scope';
import { decodeCursor, encodeCursor } from './keyset';

interface TimelineSql {
  readonly id: string;
  readonly at: Date;
  readonly kind: TimelineKind;
  readonly event: string;
  readonly actorName: string | null;
  readonly participantName: string | null;
  readonly subject: string | null;
  readonly linkKind: NonNullable<TimelineItem['link']>['kind'] | null;
  readonly linkId: string | null;
}

const ORDER = 'timeline';

const READ = statement(
  'timeline.read',
  `select t.id, t.at, t.kind, t.event, a.name as "actorName", k.given_name || ' ' || k.family_name as "participantName", t.subject,
     t.link_kind as "linkKind", t.link_id as "linkId"
   from timeline_event t
   left join account a on a.practice_id = t.practice_id and a.id = t.account_id
   left join participant p on p.practice_id = t.practice_id and p.case_id = t.case_id and p.id = t.participant_id
   left join client k on k.practice_id = p.practice_id and k.id = p.client_id
   where t.practice_id = $1 and t.case_id = $5 and t.case_id in ${READABLE_CASES}
     and ($6::text is null or t.kind = $6) and ($7::uuid is null or t.participant_id = $7)
     and ($8::text[] is null or (t.at, t.id) < (($8::text[])[1]::timestamptz, ($8::text[])[2]::uuid))
   order by t.at desc, t.id desc limit $9`,
);

/** What happened in a case, newest first. */
@Injectable()
export class TimelineQueries {
  constructor(
    private readonly repository: CaseRepository,
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  async read(actor: Actor, caseId: CaseId, query: ReadTimeline): Promise<Page<TimelineItem>> {
    await this.repository.inScopeOf(actor).toRead(caseId);
    this.trail.about({ caseId, subjectType: 'timeline', subjectId: caseId });
    const { limit = PAGE_LIMITS.default } = query;
    const rows = await this.sql.rows<TimelineSql>(READ, [
      ...scopeOf(actor, this.clock.today(actor.practiceTimeZone)),
      caseId,
      query.kind ?? null,
      query.participantId ?? null,
      keyOf(query.after),
      limit + 1,
    ]);
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    const next = last ? { next: encodeCursor(ORDER, [last.at.toISOString(), last.id]) } : {};
    return { rows: page.map(present), ...next };
  }
}

function keyOf(after: string | undefined): readonly string[] | null {
  if (after === undefined) return null;
  const key = decodeCursor(after, ORDER, ['instant', 'id']);
  if (!key) throw fieldProblem('after', 'bad-format');
  return key;
}

function present(row: TimelineSql): TimelineItem {
  return {
    id: row.id,
    at: row.at.toISOString(),
    kind: row.kind,
    event: row.event,
    ...(row.actorName === null ? {} : { actorName: row.actorName }),
    ...(row.participantName === null ? {} : { participantName: row.participantName }),
    ...(row.subject === null ? {} : { subject: row.subject }),
    ...(row.linkKind && row.linkId ? { link: { kind: row.linkKind, id: row.linkId } } : {}),
  };
}
