import { Injectable } from '@nestjs/common';
import { Templates } from '@reknit/exercises/api';
import { wordsFor } from '@reknit/exercises/model';
import {
  byUrgency,
  latestOfEach,
  startOfYesterday,
  weeksFrom,
  type ChangeItem,
  type InboxItem,
  type InboxKind,
  type Today,
} from '@reknit/progress/model';
import { AuditTrail, Clock, Sql, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, RelationType } from '@reknit/shared/model';
import { NotedItems } from './noted-items';
import { CHANGED, COUNTS, INBOX } from './today-statements';

interface InboxRow {
  readonly kind: InboxKind;
  readonly id: string;
  readonly level: 'amber' | 'red' | null;
  readonly since: Date;
  readonly template_code: string | null;
  readonly template_version: number | null;
  readonly relation_type: RelationType;
  readonly address: string | null;
  readonly case_id: CaseId;
  readonly title: string;
  readonly name: string;
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
    private readonly templates: Templates,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
    private readonly noted: NotedItems,
  ) {}

  async read(actor: Actor): Promise<Today> {
    const now = this.clock.now();
    const { practiceId, accountId, practiceTimeZone, roles } = actor;
    const who = [practiceId, accountId, this.clock.today(practiceTimeZone), !roles.includes('clinician')];
    const inbox = await this.sql.rows<InboxRow>(INBOX, [...who, now, weeksFrom(now, -2)]);
    const changed = await this.sql.rows<ChangeRow>(CHANGED, [
      ...who,
      startOfYesterday(now, practiceTimeZone),
    ]);
    const counts = await this.sql.first<Today['counts']>(COUNTS, [...who, now, weeksFrom(now, 1)]);
    const noted = await this.noted.of(actor);
    this.trail.about({
      subjectType: 'caseload',
      ids: [
        ...new Set([...inbox, ...changed].map((row) => row.case_id).concat(noted.map((item) => item.caseId))),
      ],
    });
    return {
      inbox: [...noted, ...(await this.inboxOf(inbox))].sort(byUrgency),
      changed: latestOfEach(changed.map(changeOf)),
      counts: counts ?? { openCases: 0, toReview: 0, dueThisWeek: 0 },
    };
  }

  private async inboxOf(rows: readonly InboxRow[]): Promise<readonly InboxItem[]> {
    const found = await this.templates.ofPins(rows.flatMap((row) => pinOf(row) ?? []));
    const titleOf = (row: InboxRow): string => {
      const pin = pinOf(row);
      const definition = pin && found(pin);
      return definition ? wordsFor(definition.words, row.relation_type).title : (row.address ?? '');
    };
    return rows.map((row) => itemOf(row, titleOf(row)));
  }
}

function pinOf({ template_code: code, template_version: version }: InboxRow) {
  return code !== null && version !== null ? { code, version } : undefined;
}

function itemOf(row: InboxRow, subject: string): InboxItem {
  return {
    id: `${row.kind}.${row.id}`,
    kind: row.kind,
    level: row.level ?? 'plain',
    caseId: row.case_id,
    caseTitle: row.title,
    personName: row.name,
    subject,
    since: row.since.toISOString(),
    link: linkOf(row),
  };
}

function linkOf({ kind, id, case_id }: InboxRow): InboxItem['link'] {
  if (kind === 'invitation_expired') return { kind: 'case-people', id: case_id };
  if (kind === 'lapsed' || kind === 'declined') return { kind: 'case-homework', id: case_id };
  return { kind: 'participation', id };
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
