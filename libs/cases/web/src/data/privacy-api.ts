import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  safetyPaths,
  type AnswerScreening,
  type DecideConsent,
  type MyCases,
  type MyConsents,
  type MyScreening,
  type MyScreenings,
  type MySecretsPolicy,
  type SafeContact,
  type ScreeningReceived,
} from '@reknit/cases/model';
import { Commands } from '@reknit/shared/web-kernel/start';

/** What a person in care asks about their own consents, check-ins and part. Reads are called from an injection context. */
@Service()
export class PrivacyApi {
  private readonly commands = inject(Commands);

  consents(): HttpResourceRef<MyConsents | undefined> {
    return httpResource<MyConsents>(() => safetyPaths.myConsents);
  }

  cases(): HttpResourceRef<MyCases | undefined> {
    return httpResource<MyCases>(() => safetyPaths.myCases);
  }

  policy(caseId: () => string): HttpResourceRef<MySecretsPolicy | undefined> {
    return httpResource<MySecretsPolicy>(() => safetyPaths.myPolicy(caseId()));
  }

  checkIns(): HttpResourceRef<MyScreenings | undefined> {
    return httpResource<MyScreenings>(() => safetyPaths.myScreenings);
  }

  checkIn(caseId: () => string): HttpResourceRef<MyScreening | undefined> {
    return httpResource<MyScreening>(() => safetyPaths.myScreening(caseId()));
  }

  decide(id: string, body: DecideConsent): Promise<unknown> {
    return this.commands.post(safetyPaths.decideConsent(id), body);
  }

  withdraw(id: string): Promise<unknown> {
    return this.commands.post(safetyPaths.withdrawConsent(id));
  }

  reachMe(body: SafeContact): Promise<unknown> {
    return this.commands.put(safetyPaths.mySafeContact, body);
  }

  pause(caseId: string): Promise<unknown> {
    return this.commands.post(safetyPaths.pause(caseId));
  }

  resume(caseId: string): Promise<unknown> {
    return this.commands.post(safetyPaths.resume(caseId));
  }

  leave(caseId: string): Promise<unknown> {
    return this.commands.post(safetyPaths.leave(caseId));
  }

  answer(caseId: string, body: AnswerScreening, idempotencyKey: string): Promise<ScreeningReceived> {
    return this.commands.post<ScreeningReceived>(safetyPaths.answerScreening(caseId), body, {
      idempotencyKey,
    });
  }
}
