import { Injectable } from '@nestjs/common';
import { Templates } from '@reknit/exercises/api';
import { wordsFor } from '@reknit/exercises/model';
import { byUrgency, weeksFrom, type InboxItem, type InboxKind } from '@reknit/progress/model';
import { Clock, Sql, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, LocalDate, RelationType } from '@reknit/shared/model';
import { NotedItems } from './noted-items';
import { INBOX } from './today-statements';

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

/** Practice, account, today and whether they only supervise: the first values of every statement about a caseload. */
export type Caseload = readonly [string, string, LocalDate, boolean];

/** Everything somebody is needed for over their caseload, most urgent first. */
@Injectable()
export class InboxQueries {
  constructor(
    private readonly sql: Sql,
    private readonly templates: Templates,
    private readonly clock: Clock,
    private readonly noted: NotedItems,
  ) {}

  caseloadOf({ practiceId, accountId, practiceTimeZone, roles }: Actor): Caseload {
    return [practiceId, accountId, this.clock.today(practiceTimeZone), !roles.includes('clinician')];
  }

  async of(actor: Actor): Promise<readonly InboxItem[]> {
    const now = this.clock.now();
    const rows = await this.sql.rows<InboxRow & Record<string, unknown>>(INBOX, [
      ...this.caseloadOf(actor),
      now,
      weeksFrom(now, -2),
    ]);
    const found = await this.templates.ofPins(rows.flatMap((row) => pinOf(row) ?? []));
    const titleOf = (row: InboxRow): string => {
      const pin = pinOf(row);
      const definition = pin && found(pin);
      return definition ? wordsFor(definition.words, row.relation_type).title : (row.address ?? '');
    };
    const noted = await this.noted.of(actor);
    return [...noted, ...rows.map((row) => itemOf(row, titleOf(row)))].sort(byUrgency);
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
