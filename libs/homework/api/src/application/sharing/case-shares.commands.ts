import { Injectable } from '@nestjs/common';
import { Cases, SafetyGate } from '@reknit/cases/api';
import { moveShare, type ChangeSharing, type ShareDone } from '@reknit/homework/model';
import { orThrow, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, Saved } from '@reknit/shared/model';
import { CaseSharesRepository, standingOf } from '../../persistence/sharing/case-shares.repository';
import { HomeworkChanges } from '../homework-changes';
import { ShareNews } from './share-news';

/** Whether the care team wants to be there when something is shared, and letting go what waits for that. */
@Injectable()
export class CaseSharesCommands {
  constructor(
    private readonly cases: Cases,
    private readonly shares: CaseSharesRepository,
    private readonly gate: SafetyGate,
    private readonly changes: HomeworkChanges,
    private readonly news: ShareNews,
  ) {}

  async change(actor: Actor, caseId: CaseId, body: ChangeSharing, expected: number): Promise<Saved> {
    await this.cases.requireToChange(actor, caseId);
    this.changes.about(caseId, 'case', caseId);
    const at = this.changes.now();
    const version = await this.shares.set(actor, caseId, {
      holdForSession: body.holdForSession,
      expected,
      at,
    });
    return { id: caseId, version };
  }

  async release(actor: Actor, caseId: CaseId, id: string): Promise<ShareDone> {
    await this.cases.requireToChange(actor, caseId);
    this.changes.about(caseId, 'share', id);
    const share = await this.shares.one(caseId, id);
    orThrow(moveShare(standingOf(share), 'release'));
    await this.gate.requireOpen(caseId, [share.author_participant_id, share.recipient_participant_id]);
    const wentOut = await this.shares.release(actor, id, this.changes.now());
    await this.news.tell({
      caseId,
      event: 'sharing.released',
      participantId: share.author_participant_id,
      exercise: { code: share.template_code, version: share.template_version },
      relationType: share.relation_type,
      participationId: share.participation_id,
    });
    if (wentOut) await this.news.offered(id, share.recipient_client_id);
    return { id };
  }
}
