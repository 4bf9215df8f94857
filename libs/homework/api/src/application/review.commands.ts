import { Injectable } from '@nestjs/common';
import { SomethingNew } from '@reknit/cases/api';
import { review, type ReviewHomework } from '@reknit/homework/model';
import { notFound, orThrow, type Actor } from '@reknit/shared/api-kernel';
import type { ClientId, ParticipationId, Saved } from '@reknit/shared/model';
import { EntryRepository } from '../persistence/entry.repository';
import type { ParticipationEntity } from '../persistence/participation.entity';
import { ParticipationRepository } from '../persistence/participation.repository';
import { CommentsToAll } from './comments-to-all';
import { HomeworkChanges } from './homework-changes';

/** The clinician's answer to submitted work. */
@Injectable()
export class ReviewCommands {
  constructor(
    private readonly participations: ParticipationRepository,
    private readonly entries: EntryRepository,
    private readonly changes: HomeworkChanges,
    private readonly letters: SomethingNew,
    private readonly toAll: CommentsToAll,
  ) {}

  async review(actor: Actor, id: ParticipationId, body: ReviewHomework, expected: number): Promise<Saved> {
    const { row: part, of } = await this.participations.inScopeOf(actor).participation(id, expected);
    this.changes.about(part.caseId, 'participation', id);
    const latest = await this.entries.latestOf(part, body.entryId);
    if (!latest) throw notFound();
    const now = this.changes.now();
    const patch = orThrow(review(part, latest, body, now));
    const version = await this.participations.apply(part, patch);
    await this.entries.addReview(actor, part, body, now);
    await this.changes.tell({
      caseId: part.caseId,
      event: body.decision === 'accept' ? 'homework.reviewed' : 'homework.returned',
      participantId: part.participantId,
      exercise: latest.exercise,
      relationType: of.relationType,
      about: { participation: id, isReview: true },
    });
    const heard = await this.sayToAll(actor, part, body);
    await this.letters.tellOfOwnWork([...new Set([part.clientId, ...heard])]);
    return { id, version };
  }

  private async sayToAll(
    actor: Actor,
    part: ParticipationEntity,
    { toAll, decision }: ReviewHomework,
  ): Promise<readonly ClientId[]> {
    if (toAll === undefined) return [];
    return this.toAll.say(actor, part, { words: toAll, decision });
  }
}
