import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  ownRecordPaths,
  safetyPaths,
  type AnswerScreening,
  type DecideConsent,
  type MyCases,
  type MyConsents,
  type MyScreening,
  type MyScreenings,
  type MySecretsPolicy,
  type OwnRecord,
  type SafeContact,
  type ScreeningReceived,
} from '@reknit/cases/model';
import { Commands } from '@reknit/shared/web-kernel/start';
import { firstValueFrom } from 'rxjs';

/** What a person in care asks about their own consents, check-ins and part. Reads are called from an injection context. */
@Service()
export class PrivacyApi {
  private readonly http = inject(HttpClient);
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

  copyToRead(): Promise<Blob> {
    return firstValueFrom(this.http.post(ownRecordPaths.pdf, {}, { responseType: 'blob' }));
  }

  async copyForPrograms(): Promise<Blob> {
    const record = await this.commands.post<OwnRecord>(ownRecordPaths.record);
    return new Blob([JSON.stringify(record, null, 2)], { type: 'application/json' });
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
