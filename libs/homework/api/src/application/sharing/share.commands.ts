import { Injectable } from '@nestjs/common';
import { SafetyGate } from '@reknit/cases/api';
import {
  mayOffer,
  moveShare,
  SHARE_HOLD_HOURS,
  shareState,
  type OfferedShares,
  type OfferShare,
  type ShareDone,
} from '@reknit/homework/model';
import { orThrow, type Actor } from '@reknit/shared/api-kernel';
import type { EntryId, Instant, ParticipantId } from '@reknit/shared/model';
import { EntrySources, type OwnEntry } from '../../persistence/sharing/entry-source.repository';
import { ShareRepository, type Beside, type Opening } from '../../persistence/sharing/share.repository';
import { HomeworkChanges } from '../homework-changes';
import { shareOf } from './my-shares.queries';
import { ShareNews } from './share-news';

const HOUR_MILLIS = 60 * 60 * 1000;

/** Letting others read something one has handed in, and stopping it. */
@Injectable()
export class ShareCommands {
  constructor(
    private readonly sources: EntrySources,
    private readonly shares: ShareRepository,
    private readonly gate: SafetyGate,
    private readonly changes: HomeworkChanges,
    private readonly news: ShareNews,
  ) {}

  async offer(actor: Actor, entryId: EntryId, body: OfferShare): Promise<OfferedShares> {
    const own = await this.sources.own(actor, entryId);
    this.changes.about(own.caseId, 'entry', entryId);
    const company = await this.shares.beside(own.caseId);
    const isOpen = await this.isOpen(own, body.recipientIds);
    const release = orThrow(mayOffer(own, body, { company, isOpen }));
    const to = company.filter(({ participantId }) => body.recipientIds.includes(participantId));
    for (const { participantId } of to)
      await this.gate.requireOpen(own.caseId, [own.participantId, participantId]);
    const now = this.changes.now();
    const opening = openingOf(body, await this.shares.holdsForSession(own.caseId), now);
    const ids: string[] = [];
    for (const recipient of to)
      ids.push(await this.shares.add(own, recipient, { ...release, ...opening, at: now }));
    await this.tell(own, 'sharing.offered');
    if (opening.openedAt) await this.goneOut(ids, to);
    const all = await this.shares.ofEntry(actor, entryId);
    return { shares: all.filter(({ id }) => ids.includes(id)).map((share) => shareOf(share, company)) };
  }

  /** Stops access at once, wherever the share stands. Said again, nothing changes. */
  async withdraw(actor: Actor, id: string): Promise<ShareDone> {
    const share = await this.shares.own(actor, id);
    this.changes.about(share.caseId, 'share', id);
    orThrow(moveShare(share.standing, 'withdraw'));
    if (shareState(share.standing) === 'withdrawn') return { id };
    await this.shares.end(id, 'withdrawn', this.changes.now());
    await this.tell(await this.sources.own(actor, share.entryId), 'sharing.withdrawn');
    if (share.standing.opened) this.news.changed(id, share.recipientClientId);
    return { id };
  }

  /** Two by two: each pair of author and recipient is cleared by itself. */
  private async isOpen(own: OwnEntry, recipientIds: readonly ParticipantId[]): Promise<boolean> {
    for (const id of recipientIds)
      if (!(await this.gate.isOpen(own.caseId, [own.participantId, id]))) return false;
    return true;
  }

  private async goneOut(ids: readonly string[], to: readonly Beside[]): Promise<void> {
    for (const [at, id] of ids.entries()) await this.news.offered(id, to[at]?.clientId ?? '');
  }

  private tell(own: OwnEntry, event: string): Promise<void> {
    const { caseId, participantId, exercise, relationType, participationId } = own;
    return this.news.tell({ caseId, event, participantId, exercise, relationType, participationId });
  }
}

function openingOf({ sendTomorrow }: OfferShare, heldForSession: boolean, now: Instant): Opening {
  const tomorrow = new Date(Date.parse(now) + SHARE_HOLD_HOURS * HOUR_MILLIS).toISOString();
  const opensAt = sendTomorrow ? tomorrow : null;
  return { heldForSession, opensAt, openedAt: heldForSession || opensAt ? null : now };
}
