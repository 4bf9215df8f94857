import { Injectable } from '@nestjs/common';
import { Inbox, type InboxItem as Noted } from '@reknit/cases/api';
import {
  INBOX_PAGES,
  NOTED_KINDS,
  type InboxItem,
  type InboxPage,
  type NotedKind,
} from '@reknit/progress/model';
import { Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';

interface NameRow {
  readonly caseId: CaseId;
  readonly title: string;
  readonly participantId: ParticipantId | null;
  readonly name: string | null;
}

const NAMES = statement(
  'today.names',
  `select c.id as "caseId", c.title, p.id as "participantId", k.given_name || ' ' || k.family_name as name
   from care_case c
   left join participant p on p.practice_id = c.practice_id and p.case_id = c.id and p.id = any ($3::uuid[])
   left join client k on k.practice_id = p.practice_id and k.id = p.client_id
   where c.practice_id = $1 and c.id = any ($2::uuid[])`,
);

/** What other domains need somebody for, with the names that belong to it. */
@Injectable()
export class NotedItems {
  constructor(
    private readonly inbox: Inbox,
    private readonly sql: Sql,
  ) {}

  async of(actor: Actor): Promise<readonly InboxItem[]> {
    const noted = await this.inbox.itemsFor(actor);
    if (noted.length === 0) return [];
    const rows = await this.sql.rows<NameRow>(NAMES, [
      actor.practiceId,
      [...new Set(noted.map(({ caseId }) => caseId))],
      noted.flatMap(({ participantId }) => participantId ?? []),
    ]);
    const titles = new Map(rows.map(({ caseId, title }) => [caseId, title]));
    const names = new Map(rows.map(({ participantId, name }) => [participantId, name]));
    return noted.map((item) => ({
      id: [item.kind, item.link.id, item.participantId ?? item.caseId].join('.'),
      kind: known(NOTED_KINDS, item.kind),
      level: item.urgency,
      caseId: item.caseId,
      caseTitle: titles.get(item.caseId) ?? '',
      personName: names.get(item.participantId ?? null) ?? '',
      subject: '',
      since: item.at,
      ...(item.dueOn && { dueOn: item.dueOn }),
      link: { kind: known(INBOX_PAGES, item.link.page), id: item.link.id },
    }));
  }
}

/** A code no list knows is a mistake of ours: better found at once than a line nobody understands. */
function known<Code extends NotedKind | InboxPage>(list: readonly Code[], code: Noted['kind']): Code {
  const found = list.find((each) => each === code);
  if (found === undefined) throw new Error(`The inbox has no words for ${code}.`);
  return found;
}
