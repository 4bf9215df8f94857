import { Injectable } from '@nestjs/common';
import { SafetyGate } from '@reknit/cases/api';
import { renderText, sharedView } from '@reknit/exercises/model';
import {
  asAuthorSees,
  offerable,
  warningsFor,
  type MyEntryShares,
  type MyShare,
  type ShareableField,
  type SharedView,
  type SharePreview,
} from '@reknit/homework/model';
import { notFound, type Actor } from '@reknit/shared/api-kernel';
import type { EntryId, ParticipantId } from '@reknit/shared/model';
import { EntrySources, type OwnEntry } from '../../persistence/sharing/entry-source.repository';
import { ShareRepository, type Beside, type OwnShare } from '../../persistence/sharing/share.repository';
import { HomeworkChanges } from '../homework-changes';

/** What the author of something handed in can let others read, and what they have. */
@Injectable()
export class MySharesQueries {
  constructor(
    private readonly sources: EntrySources,
    private readonly shares: ShareRepository,
    private readonly gate: SafetyGate,
    private readonly changes: HomeworkChanges,
  ) {}

  async ofEntry(actor: Actor, entryId: EntryId): Promise<MyEntryShares> {
    const own = await this.sources.own(actor, entryId);
    this.changes.about(own.caseId, 'entry', entryId);
    const beside = await this.shares.beside(own.caseId);
    const recipients = beside.filter(({ present }) => present);
    const shares = await this.shares.ofEntry(actor, entryId);
    return {
      entryId,
      fields: fieldsOf(own),
      recipients: recipients.map(({ participantId, givenName }) => ({ participantId, givenName })),
      available: await this.availableTo(own, recipients),
      heldForSession: await this.shares.holdsForSession(own.caseId),
      shares: shares.map((share) => shareOf(share, beside)),
    };
  }

  async preview(
    actor: Actor,
    entryId: EntryId,
    { to, fields }: { readonly to: ParticipantId; readonly fields: readonly string[] },
  ): Promise<SharePreview> {
    const own = await this.sources.own(actor, entryId);
    this.changes.about(own.caseId, 'entry', entryId);
    const known = (await this.shares.beside(own.caseId)).some(
      (one) => one.present && one.participantId === to,
    );
    if (!known) throw notFound();
    const possible = offerable(own).map(({ key }) => key);
    const chosen = fields.filter((key) => possible.includes(key));
    return {
      view: viewOf(own, chosen),
      warnings: warningsFor(own, chosen),
      heldForSession: await this.shares.holdsForSession(own.caseId),
    };
  }

  private async availableTo(own: OwnEntry, recipients: readonly Beside[]): Promise<boolean> {
    for (const { participantId } of recipients)
      if (await this.gate.isOpen(own.caseId, [own.participantId, participantId])) return true;
    return false;
  }
}

/** The author's own look at it: made as the recipient's is. */
export function viewOf(own: OwnEntry, fields: readonly string[]): SharedView {
  return {
    from: own.givenName,
    title: own.form.words.title,
    parts: sharedView(own.form, own.answers, fields, { person: own.personName }),
  };
}

export function fieldsOf(own: OwnEntry): readonly ShareableField[] {
  return offerable(own).map(({ key, words }) => ({
    key,
    prompt: renderText(words.prompt, { person: own.personName }),
  }));
}

export function shareOf(share: OwnShare, beside: readonly Beside[]): MyShare {
  const state = asAuthorSees(share.standing);
  const to = beside.find(({ participantId }) => participantId === share.recipientParticipantId);
  return {
    id: share.id,
    to: to?.givenName ?? '',
    state,
    offeredAt: share.offeredAt,
    ...(state === 'waiting' && { opensAt: share.opensAt }),
    fields: share.fields,
    mayWithdraw: state !== 'withdrawn',
  };
}
