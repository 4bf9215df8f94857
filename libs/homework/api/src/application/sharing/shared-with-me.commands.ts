import { Injectable } from '@nestjs/common';
import { SafetyGate } from '@reknit/cases/api';
import {
  moveShare,
  shareState,
  type ShareAnswer,
  type ShareDone,
  type ShareMove,
} from '@reknit/homework/model';
import { orThrow, type Actor } from '@reknit/shared/api-kernel';
import { SharedWithMeRepository, type ToAnswer } from '../../persistence/sharing/shared-with-me.repository';
import { HomeworkChanges } from '../homework-changes';
import { ShareNews } from './share-news';

/** What somebody says to a share that is offered to them. Its author learns of none of it but "read", if they choose to say so. */
@Injectable()
export class SharedWithMeCommands {
  constructor(
    private readonly shared: SharedWithMeRepository,
    private readonly gate: SafetyGate,
    private readonly changes: HomeworkChanges,
    private readonly news: ShareNews,
  ) {}

  accept(actor: Actor, id: string): Promise<ShareDone> {
    return this.answer(actor, id, { move: 'accept', answer: 'accepted' });
  }

  postpone(actor: Actor, id: string): Promise<ShareDone> {
    return this.answer(actor, id, { move: 'postpone', answer: 'postponed' });
  }

  refuse(actor: Actor, id: string): Promise<ShareDone> {
    return this.answer(actor, id, { move: 'refuse', answer: 'refused' });
  }

  async sayRead(actor: Actor, id: string): Promise<ShareDone> {
    const share = await this.toAnswer(id);
    orThrow(moveShare(share.standing, 'say_read'));
    if (share.standing.toldRead) return { id };
    await this.shared.tellRead(actor, share, this.changes.now());
    this.news.changed(id, share.authorClientId);
    return { id };
  }

  private async answer(
    actor: Actor,
    id: string,
    { move, answer }: { readonly move: ShareMove; readonly answer: ShareAnswer },
  ): Promise<ShareDone> {
    const share = await this.toAnswer(id);
    const to = orThrow(moveShare(share.standing, move));
    if (to === shareState(share.standing)) return { id };
    if (answer === 'accepted')
      await this.gate.requireOpen(share.caseId, [share.authorParticipantId, share.recipientParticipantId]);
    await this.shared.answer(actor, share, answer, this.changes.now());
    const { caseId, exercise, relationType, participationId, recipientParticipantId } = share;
    const event = `sharing.${answer}`;
    await this.news.tell({
      caseId,
      event,
      participantId: recipientParticipantId,
      exercise,
      relationType,
      participationId,
    });
    return { id };
  }

  private async toAnswer(id: string): Promise<ToAnswer> {
    const share = await this.shared.toAnswer(id);
    this.changes.about(share.caseId, 'share', id);
    return share;
  }
}
