import { Injectable, type OnModuleInit } from '@nestjs/common';
import { stateOnJoining } from '@reknit/cases/model';
import { Joining } from '@reknit/identity/api';
import type { GivenConsent } from '@reknit/identity/model';
import { Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, ParticipantId } from '@reknit/shared/model';
import { Arrivals } from './arrivals';
import { Consents } from './consent/consents';

const JOIN = statement(
  'participant.join',
  `update participant set state = $3, version = version + 1
   where practice_id = $1 and client_id = $2 and state = 'invited' returning id, case_id as "caseId"`,
);

interface Joined {
  readonly clientId: ClientId;
  readonly consents: readonly GivenConsent[];
}

/** What it means to cases that one of their people has got an account. Runs as the system, inside identity's transaction. */
@Injectable()
export class JoiningCases implements OnModuleInit {
  constructor(
    private readonly joining: Joining,
    private readonly consents: Consents,
    private readonly arrivals: Arrivals,
    private readonly sql: Sql,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.joining.onJoin((client) => this.joined(client));
  }

  private async joined({ clientId, consents }: Joined): Promise<void> {
    for (const { kind, textVersion, decision } of consents)
      await this.consents.record({ clientId, kind, textVersion, scope: {} }, { decision, method: 'portal' });
    const agreed = consents.some(({ kind, decision }) => kind === 'treatment' && decision === 'given');
    const { practiceId } = this.transactions.current().who;
    const joined = await this.sql.rows<{ id: ParticipantId; caseId: CaseId }>(JOIN, [
      practiceId,
      clientId,
      stateOnJoining(agreed),
    ]);
    for (const { id, caseId } of joined) await this.arrivals.arrived(caseId, id);
  }
}
