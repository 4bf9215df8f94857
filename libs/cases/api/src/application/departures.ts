import { Injectable } from '@nestjs/common';
import { Sql, statement, Transactions, type Actor } from '@reknit/shared/api-kernel';
import { Consents } from './consent/consents';
import { SafetyGate, type Left } from './safety-gate';
import { Suspensions } from './safety/suspensions';

const OTHERS = statement(
  'participant.others',
  `select exists (select 1 from participant p where p.practice_id = $1 and p.case_id = $2 and p.id <> $3
       and p.state not in ('left', 'removed')) as "inCase",
     exists (select 1 from participant p where p.practice_id = $1 and p.client_id = $4 and p.case_id <> $2
       and p.state not in ('left', 'removed')) as "elsewhere"`,
);

/**
 * What follows when somebody takes part no longer, by their own word or a clinician's: what they agreed to ends, joint work
 * stops, and every domain closes what was theirs. One transaction, in the name of the system.
 */
@Injectable()
export class Departures {
  constructor(
    private readonly gate: SafetyGate,
    private readonly consents: Consents,
    private readonly suspensions: Suspensions,
    private readonly sql: Sql,
    private readonly transactions: Transactions,
  ) {}

  /** Call it after the participation has ended. */
  async departed(actor: Actor, who: Left): Promise<void> {
    const { caseId, participantId, clientId } = who;
    await this.gate.holdAlone(caseId);
    const others = await this.transactions.asSystem(async () => {
      const found = await this.sql.first<{ inCase: boolean; elsewhere: boolean }>(OTHERS, [
        actor.practiceId,
        caseId,
        participantId,
        clientId,
      ]);
      await this.consents.withdrawAll(clientId, caseId, found?.elsewhere === false);
      return found;
    });
    await this.gate.tellLeft(who);
    if (others?.inCase) await this.suspensions.stop({ caseId, cause: 'left', participantId }, actor);
  }
}
