import { Injectable } from '@nestjs/common';
import { carriesJointWork, ConsentKind } from '@reknit/cases/model';
import { Sql, statement, Transactions, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, ParticipantId } from '@reknit/shared/model';
import { SafetyGate } from '../safety-gate';
import { Suspensions } from '../safety/suspensions';
import { Consents } from './consents';

/** A yes that carried joint work and stands no longer. */
export interface EndedConsent {
  readonly clientId: ClientId;
  readonly kind: ConsentKind;
  /** Absent for treatment, which every case rests on. */
  readonly caseId?: CaseId | null;
}

const SHARED_CASES = statement(
  'consent.shared-cases',
  `select p.case_id as "caseId", p.id as "participantId" from participant p
   join care_case c on c.practice_id = p.practice_id and c.id = p.case_id and c.state not in ('discharged', 'not_taken_on')
   where p.practice_id = $1 and p.client_id = $2 and p.state not in ('left', 'removed') and ($3::uuid is null or p.case_id = $3)
     and exists (select 1 from participant o where o.practice_id = p.practice_id and o.case_id = p.case_id and o.id <> p.id)
   order by p.case_id`,
);

/** What it means that a consent has ended which joint work rested on: it stops, at once and in the same transaction. */
@Injectable()
export class ConsentEnds {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly consents: Consents,
    private readonly suspensions: Suspensions,
    private readonly gate: SafetyGate,
  ) {}

  /** Before anything is written: whatever is done together under way comes to its end first. */
  async hold(actor: Actor, consent: EndedConsent): Promise<void> {
    if (!carriesJointWork(consent.kind)) return;
    for (const { caseId } of await this.places(actor, consent)) await this.gate.holdAlone(caseId);
  }

  /** Does nothing for a consent that joint work does not rest on. */
  async ended(actor: Actor, consent: EndedConsent): Promise<void> {
    if (!carriesJointWork(consent.kind)) return;
    for (const place of await this.places(actor, consent)) {
      if (consent.kind === ConsentKind.treatment)
        await this.withdrawJointWork(consent.clientId, place.caseId);
      await this.suspensions.stop({ ...place, cause: 'consent_withdrawn' }, actor);
    }
  }

  private withdrawJointWork(clientId: ClientId, caseId: CaseId): Promise<void> {
    return this.transactions.asSystem(() =>
      this.consents.withdrawKind(clientId, caseId, ConsentKind.jointWork),
    );
  }

  /** Without treatment there is no joint work in any case of theirs. */
  private places(actor: Actor, { clientId, kind, caseId }: EndedConsent): Promise<readonly Place[]> {
    const only = kind === ConsentKind.treatment ? null : (caseId ?? null);
    return this.transactions.asSystem(() =>
      this.sql.rows<Place>(SHARED_CASES, [actor.practiceId, clientId, only]),
    );
  }
}

interface Place {
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
}
