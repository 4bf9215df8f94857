import { Injectable } from '@nestjs/common';
import { Clock, Live, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { AccountId, CaseId, ClientId } from '@reknit/shared/model';

const TEAM = statement(
  'commitment.team-to-tell',
  `select m.account_id from care_team_member m
   where m.practice_id = $1 and m.case_id = $2 and m.from_on <= $3::date and (m.to_on is null or m.to_on > $3::date)`,
);

/** What moved, and whose it is. */
export interface CommitmentNewsItem {
  readonly caseId: CaseId;
  readonly clientId: ClientId;
  readonly ownerId: string;
}

/**
 * Tells open pages of the author and the care team that something moved: an id, and never what. The other person hears
 * nothing: what one undertakes is no live feed for anybody.
 */
@Injectable()
export class CommitmentNews {
  constructor(
    private readonly live: Live,
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async changed(what: CommitmentNewsItem): Promise<void> {
    await this.tell(what, [what.clientId]);
  }

  /** What its author must not learn of. */
  async forTeam(what: CommitmentNewsItem): Promise<void> {
    await this.tell(what, []);
  }

  private async tell({ caseId, ownerId }: CommitmentNewsItem, clientIds: readonly ClientId[]): Promise<void> {
    const { practiceId, practiceTimeZone } = this.transactions.current().who;
    const today = this.clock.today(practiceTimeZone);
    const team = await this.sql.rows<{ account_id: AccountId }>(TEAM, [practiceId, caseId, today]);
    this.live.tell(
      { clientIds, accountIds: team.map(({ account_id }) => account_id) },
      { kind: 'agreements.changed', id: ownerId },
    );
  }
}
