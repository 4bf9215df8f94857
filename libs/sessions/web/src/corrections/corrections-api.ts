import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { safetyPaths, type MySecretsPolicy } from '@reknit/cases/model';
import {
  correctionPaths,
  type AmendByRequest,
  type AmendmentBegun,
  type AskForCorrection,
  type CaseCorrection,
  type CorrectionToAnswer,
  type DenyCorrection,
  type MyCorrections,
} from '@reknit/sessions/model';
import type { Saved } from '@reknit/shared/model';
import { Commands } from '@reknit/shared/web-kernel/start';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Corrections of the record, as they are asked for and as they are answered. Reads are called from an injection context. */
@Service()
export class CorrectionsApi {
  private readonly commands = inject(Commands);

  mine(): HttpResourceRef<MyCorrections | undefined> {
    return httpResource<MyCorrections>(() => correctionPaths.mine);
  }

  /** The agreement on confidences, for whoever writes to their therapist alone. */
  policy(caseId: () => string | undefined): HttpResourceRef<MySecretsPolicy | undefined> {
    return httpResource<MySecretsPolicy>(() => {
      const id = caseId();
      return id === undefined || id === '' ? undefined : safetyPaths.myPolicy(id);
    });
  }

  ask(body: AskForCorrection, idempotencyKey: string): Promise<Saved> {
    return this.commands.post<Saved>(correctionPaths.mine, body, { idempotencyKey });
  }

  takeBack({ id, version }: Versioned): Promise<Saved> {
    return this.commands.post<Saved>(correctionPaths.takeBack(id), {}, { version });
  }

  disagree({ id, version }: Versioned, statement: string): Promise<Saved> {
    return this.commands.post<Saved>(correctionPaths.statement(id), { statement }, { version });
  }

  ofCase(caseId: () => string): HttpResourceRef<readonly CaseCorrection[] | undefined> {
    return httpResource<readonly CaseCorrection[]>(() => correctionPaths.ofCase(caseId()));
  }

  one(caseId: string, id: string): HttpResourceRef<CorrectionToAnswer | undefined> {
    return httpResource<CorrectionToAnswer>(() => correctionPaths.one(caseId, id));
  }

  amend(caseId: string, { id, version }: Versioned, body: AmendByRequest): Promise<AmendmentBegun> {
    return this.commands.post<AmendmentBegun>(correctionPaths.amend(caseId, id), body, { version });
  }

  deny(caseId: string, { id, version }: Versioned, body: DenyCorrection): Promise<Saved> {
    return this.commands.post<Saved>(correctionPaths.deny(caseId, id), body, { version });
  }
}
