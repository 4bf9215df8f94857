import { Injectable } from '@nestjs/common';
import {
  hasEnded,
  PARTICIPANT_MOVES,
  type MyCase,
  type MyCases,
  type ParticipantState,
} from '@reknit/cases/model';
import { Clock, Sql, statement, Transactions, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, LocalDate, ParticipantId } from '@reknit/shared/model';

interface Row {
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly state: ParticipantState;
  readonly since: LocalDate;
  readonly until: LocalDate | null;
  readonly clinicians: readonly string[];
  readonly withOthers: boolean;
}

const MINE = statement(
  'taking-part.mine',
  `select p.case_id as "caseId", p.id as "participantId", p.state, p.from_on::text as since, p.to_on::text as until,
     c.kind <> 'individual' as "withOthers",
     coalesce((select array_agg(a.name order by m.role <> 'primary', a.name) from care_team_member m
       join account a on a.practice_id = m.practice_id and a.id = m.account_id
       where m.practice_id = p.practice_id and m.case_id = p.case_id and m.role <> 'supervisor'
         and m.from_on <= $3::date and (m.to_on is null or m.to_on > $3::date)), '{}') as clinicians
   from participant p join care_case c on c.practice_id = p.practice_id and c.id = p.case_id
   where p.practice_id = $1 and p.client_id = $2 and p.state not in ('invited', 'removed') order by p.from_on desc, p.id`,
);

/** What somebody takes part in, or took part in until they left. */
@Injectable()
export class TakingPartQueries {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Read as the system, because whoever has left is in no case any more; the statement names nobody but them. */
  async mine(actor: Actor): Promise<MyCases> {
    const rows = await this.transactions.asSystem(() =>
      this.sql.rows<Row>(MINE, [
        actor.practiceId,
        actor.clientId ?? null,
        this.clock.today(actor.practiceTimeZone),
      ]),
    );
    return { cases: rows.map(present) };
  }
}

function present(row: Row): MyCase {
  const may = (to: ParticipantState) => PARTICIPANT_MOVES[row.state][to]?.includes('person') === true;
  return {
    caseId: row.caseId,
    participantId: row.participantId,
    state: row.state,
    since: row.since,
    ...(row.until === null ? {} : { until: row.until }),
    clinicians: hasEnded(row.state) ? [] : row.clinicians,
    withOthers: row.withOthers,
    mayLeave: may('left'),
    mayPause: may('paused'),
    mayResume: row.state === 'paused' && may('active'),
  };
}
