import { Injectable } from '@nestjs/common';
import {
  checkSafeContact,
  ConsentKind,
  ConsentState,
  currentTextOf,
  decideConsent,
  mayWithdraw,
  SafetyProblem,
  type DecideConsent,
  type SafeContact,
} from '@reknit/cases/model';
import { AuditTrail, notFound, orThrow, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { ClientId, Saved } from '@reknit/shared/model';
import type { ConsentRow } from '../../persistence/consent.columns';
import { ConsentEnds } from './consent-ends';
import { ConsentNews } from './consent-news';
import { Consents } from './consents';
import { SecretsPolicies } from './secrets-policies';

/** A person's own word: yes, no, and taking it back in one step. */
@Injectable()
export class MyConsentCommands {
  constructor(
    private readonly consents: Consents,
    private readonly ends: ConsentEnds,
    private readonly policies: SecretsPolicies,
    private readonly news: ConsentNews,
    private readonly trail: AuditTrail,
  ) {}

  async decide(actor: Actor, id: string, body: DecideConsent): Promise<Saved> {
    const { row, stateToday } = await this.own(actor, id);
    const textVersion = row.textVersion;
    const { decision, scope } = orThrow(
      decideConsent({ kind: row.kind, state: stateToday, textVersion, scope: row.scope }, body),
    );
    if (decision === 'refused') await this.ends.hold(actor, row);
    const wasActive = await this.consents.decide(row, decision, scope);
    await this.news.tell(actor, row, decision === 'given' ? 'consent.given' : 'consent.refused');
    if (row.policyId !== null && decision === 'given') await this.policies.signed(row.policyId);
    if (decision === 'refused' && wasActive) await this.ends.ended(actor, row);
    return { id, version: 1 };
  }

  /** Doing it again does nothing. */
  async withdraw(actor: Actor, id: string): Promise<Saved> {
    const { row, stateToday } = await this.own(actor, id);
    if (stateToday === ConsentState.withdrawn) return { id, version: 1 };
    if (!mayWithdraw({ kind: row.kind, state: stateToday }))
      throw new ProblemException(SafetyProblem.consentNotStanding);
    await this.ends.hold(actor, row);
    await this.consents.withdraw(id);
    await this.news.tell(actor, row, 'consent.withdrawn');
    await this.ends.ended(actor, row);
    return { id, version: 1 };
  }

  /** How they may be reached from now on: a new consent takes the place of the one before. */
  async changeSafeContact(actor: Actor, safeContact: SafeContact): Promise<Saved> {
    orThrow(checkSafeContact(safeContact));
    const kind = ConsentKind.electronicCommunication;
    const subject = {
      clientId: clientOf(actor),
      kind,
      textVersion: currentTextOf(kind).version,
      scope: { safeContact },
    };
    const { id } = await this.consents.record(subject, { decision: 'given', method: 'portal' });
    this.trail.about({ subjectType: 'consent', subjectId: id });
    return { id, version: 1 };
  }

  private async own(
    actor: Actor,
    id: string,
  ): Promise<{ readonly row: ConsentRow; readonly stateToday: ConsentState }> {
    const row = await this.consents.own(clientOf(actor), id);
    if (!row) throw notFound();
    this.trail.about({ caseId: row.caseId ?? undefined, subjectType: 'consent', subjectId: id });
    return { row, stateToday: row.stateToday };
  }
}

function clientOf({ clientId }: Actor): ClientId {
  if (clientId === undefined) throw notFound();
  return clientId;
}
