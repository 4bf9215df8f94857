import { Injectable } from '@nestjs/common';
import { SafetyGate } from '@reknit/cases/api';
import { mayRelease, type OfferReveal, type ShareDone } from '@reknit/homework/model';
import { notFound, orThrow, type Actor } from '@reknit/shared/api-kernel';
import type { ParticipationId } from '@reknit/shared/model';
import { EntrySources } from '../../persistence/sharing/entry-source.repository';
import { RevealRepository } from '../../persistence/sharing/reveal.repository';
import { HomeworkChanges } from '../homework-changes';
import { Revealing } from './revealing';

/** Offering to show each other what was answered side by side, and taking the offer back. */
@Injectable()
export class RevealCommands {
  constructor(
    private readonly reveals: RevealRepository,
    private readonly sources: EntrySources,
    private readonly gate: SafetyGate,
    private readonly changes: HomeworkChanges,
    private readonly revealing: Revealing,
  ) {}

  async offer(actor: Actor, id: ParticipationId, body: OfferReveal): Promise<ShareDone> {
    const part = await this.reveals.mine(actor, id);
    this.changes.about(part.caseId, 'participation', id);
    const own = await this.sources.own(actor, body.entryId);
    if (own.participationId !== id) throw notFound();
    const release = orThrow(mayRelease(own, body));
    const people = part.people.map(({ participantId }) => participantId);
    await this.gate.requireOpen(part.caseId, people);
    await this.reveals.add(own, release, this.changes.now());
    await this.revealing.whenAllHave(own);
    return { id };
  }

  /** Before the moment has come. Nobody learns that there was an offer, or that there is none any more. */
  async takeBack(actor: Actor, id: ParticipationId): Promise<ShareDone> {
    const part = await this.reveals.mine(actor, id);
    this.changes.about(part.caseId, 'participation', id);
    await this.reveals.takeBack(actor, id, this.changes.now());
    return { id };
  }
}
