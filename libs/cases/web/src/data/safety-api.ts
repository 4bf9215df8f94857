import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  safetyPaths,
  type CaseSafety,
  type ClearForJointWork,
  type DecideScreen,
  type HeldInformationView,
  type HoldInformation,
  type ProposeConsent,
  type ProposeSecretsPolicy,
  type RecordConsent,
  type RecordScreen,
  type ResolveHeld,
  type SafetyScreenView,
  type WithReason,
} from '@reknit/cases/model';
import { Commands } from '@reknit/shared/web-kernel';

type Held = Pick<HeldInformationView, 'id' | 'version'>;

/** What the care team asks about consent, private check-ins and clearance. Reads are called from an injection context. */
@Service()
export class SafetyApi {
  private readonly commands = inject(Commands);

  safety(caseId: () => string): HttpResourceRef<CaseSafety | undefined> {
    return httpResource<CaseSafety>(() => safetyPaths.safety(caseId()));
  }

  proposeConsent(caseId: string, body: ProposeConsent): Promise<unknown> {
    return this.commands.post(safetyPaths.consents(caseId), body);
  }

  recordConsent(caseId: string, body: RecordConsent): Promise<unknown> {
    return this.commands.post(safetyPaths.recordedConsents(caseId), body);
  }

  endConsent(caseId: string, id: string, body: WithReason): Promise<unknown> {
    return this.commands.post(safetyPaths.endConsent(caseId, id), body);
  }

  proposePolicy(caseId: string, body: ProposeSecretsPolicy): Promise<unknown> {
    return this.commands.post(safetyPaths.policy(caseId), body);
  }

  offerScreens(caseId: string): Promise<unknown> {
    return this.commands.post(safetyPaths.offerScreens(caseId));
  }

  recordScreen(caseId: string, body: RecordScreen): Promise<unknown> {
    return this.commands.post(safetyPaths.recordScreen(caseId), body);
  }

  /** Opens one screen. That it was read, by whom and when, is kept. */
  readScreen(caseId: string, id: string): Promise<SafetyScreenView> {
    return this.commands.post<SafetyScreenView>(safetyPaths.readScreen(caseId, id));
  }

  decideScreen(caseId: string, id: string, body: DecideScreen): Promise<unknown> {
    return this.commands.post(safetyPaths.decideScreen(caseId, id), body);
  }

  clear(caseId: string, body: ClearForJointWork): Promise<unknown> {
    return this.commands.post(safetyPaths.clearances(caseId), body);
  }

  revokeClearance(caseId: string, id: string, body: WithReason): Promise<unknown> {
    return this.commands.post(safetyPaths.revokeClearance(caseId, id), body);
  }

  suspend(caseId: string, body: WithReason): Promise<unknown> {
    return this.commands.post(safetyPaths.suspend(caseId), body);
  }

  reopen(caseId: string, body: WithReason): Promise<unknown> {
    return this.commands.post(safetyPaths.reopen(caseId), body);
  }

  hold(caseId: string, body: HoldInformation, held?: Held): Promise<unknown> {
    return held
      ? this.commands.patch(safetyPaths.held(caseId, held.id), body, { version: held.version })
      : this.commands.post(safetyPaths.ledger(caseId), body);
  }

  resolveHeld(caseId: string, held: Held, body: ResolveHeld): Promise<unknown> {
    return this.commands.post(safetyPaths.resolveHeld(caseId, held.id), body, { version: held.version });
  }
}
