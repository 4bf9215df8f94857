import { Injectable } from '@nestjs/common';
import type { Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import { CaseChanges } from '../case-changes';
import { Suspensions } from './suspensions';

/** A clinician stops joint work, or lets it go on. */
@Injectable()
export class SuspensionCommands {
  constructor(
    private readonly changes: CaseChanges,
    private readonly suspensions: Suspensions,
  ) {}

  async suspend(actor: Actor, caseId: CaseId, reason: string): Promise<void> {
    await this.changes.open(actor, caseId);
    await this.suspensions.decide(actor, caseId, reason);
  }

  async reopen(actor: Actor, caseId: CaseId, reason: string): Promise<void> {
    await this.changes.open(actor, caseId);
    await this.suspensions.reopen(actor, caseId, reason);
  }
}
