import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Inbox, type InboxItem } from '@reknit/cases/api';
import type { FlagStatus, RiskLevel } from '@reknit/measures/model';
import { Clock, localDateIn, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { AccountId, CaseId, ParticipantId } from '@reknit/shared/model';

interface Row {
  readonly id: string;
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly level: RiskLevel;
  readonly status: FlagStatus;
  readonly levelAt: Date;
  readonly acknowledgeBy: Date;
  readonly closeBy: AccountId | null;
  /** On the care team itself; else somebody who supervises it. */
  readonly onTeam: boolean;
}

const NOT_CLOSED = statement(
  'risk-flag.inbox',
  `select f.id, f.case_id as "caseId", f.participant_id as "participantId", f.level, f.status, f.level_at as "levelAt",
     f.acknowledge_by as "acknowledgeBy", f.close_by as "closeBy",
     exists (select 1 from care_team_member m where m.practice_id = f.practice_id and m.case_id = f.case_id and m.account_id = $2
       and m.role <> 'supervisor' and m.from_on <= $3::date and (m.to_on is null or m.to_on > $3::date)) as "onTeam"
   from risk_flag f
   where f.practice_id = $1 and f.status <> 'closed' and f.case_id = any (array(select sec.my_cases())) order by f.level_at, f.id`,
);

/** Flags somebody is needed for, above everything else. Each goes by itself when it is closed. */
@Injectable()
export class MeasuresInbox implements OnModuleInit {
  constructor(
    private readonly inbox: Inbox,
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.inbox.register({ kind: 'risk-flag', itemsFor: (actor) => this.itemsFor(actor) });
  }

  async itemsFor(actor: Actor): Promise<readonly InboxItem[]> {
    const today = this.clock.today(actor.practiceTimeZone);
    const values = [actor.practiceId, actor.accountId, today];
    const rows = await this.sql.rows<Row & Record<string, unknown>>(NOT_CLOSED, values);
    return rows.flatMap((row) => {
      const kind = this.kindOf(row, actor);
      return kind === undefined ? [] : [itemOf(row, kind, actor)];
    });
  }

  /** To whoever supervises: only what nobody has acknowledged in time, or what waits for a second person. */
  private kindOf({ level, status, closeBy, acknowledgeBy, onTeam }: Row, actor: Actor): string | undefined {
    if (closeBy !== null) return closeBy === actor.accountId ? undefined : 'risk-flag.confirm';
    const overdue = status === 'open' && acknowledgeBy.toISOString() < this.clock.now();
    if (!onTeam) return overdue ? 'risk-flag.overdue' : undefined;
    if (level === 'high') return 'risk-flag.high';
    return status === 'open' ? 'risk-flag.open' : 'risk-flag.to-close';
  }
}

function itemOf(row: Row, kind: string, { practiceTimeZone }: Actor): InboxItem {
  const waits = row.status === 'open';
  return {
    kind,
    urgency: kind === 'risk-flag.to-close' ? 'amber' : 'red',
    caseId: row.caseId,
    participantId: row.participantId,
    at: row.levelAt.toISOString(),
    ...(waits && { dueOn: localDateIn(practiceTimeZone, row.acknowledgeBy.toISOString()) }),
    link: { page: 'risk-flag', id: row.id },
  };
}
