import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  emergencyPaths,
  type EmergencyAccess,
  type OpenedInEmergency,
  type OpenInEmergency,
} from '@reknit/cases/model';
import { Commands } from '@reknit/shared/web-kernel';

/** What the browser asks about cases opened in an emergency. Reads are called from an injection context. */
@Service()
export class EmergencyApi {
  private readonly commands = inject(Commands);

  open(body: OpenInEmergency, idempotencyKey: string): Promise<OpenedInEmergency> {
    return this.commands.post(emergencyPaths.open, body, { idempotencyKey });
  }

  end(id: string): Promise<unknown> {
    return this.commands.post(emergencyPaths.close(id));
  }

  ofCase(caseId: () => string): HttpResourceRef<readonly EmergencyAccess[] | undefined> {
    return httpResource<readonly EmergencyAccess[]>(() => emergencyPaths.ofCase(caseId()));
  }

  review(caseId: string, id: string, words: string): Promise<unknown> {
    return this.commands.post(emergencyPaths.review(caseId, id), { words });
  }
}
