import { Injectable } from '@nestjs/common';
import {
  conflictsOf,
  mergeDraft,
  open,
  write,
  type SavedDraft,
  type SaveDraft,
} from '@reknit/homework/model';
import { orThrow, type Actor } from '@reknit/shared/api-kernel';
import type { Instant, ParticipationId } from '@reknit/shared/model';
import { DraftRepository } from '../persistence/draft.repository';
import { OwnHomeworkRepository, type OwnHomework } from '../persistence/own-homework.repository';
import { HomeworkChanges } from './homework-changes';
import { HomeworkForms } from './homework-forms';

/** Keeps what somebody is writing, from however many devices. */
@Injectable()
export class DraftCommands {
  constructor(
    private readonly own: OwnHomeworkRepository,
    private readonly drafts: DraftRepository,
    private readonly forms: HomeworkForms,
    private readonly changes: HomeworkChanges,
  ) {}

  async save(actor: Actor, id: ParticipationId, body: SaveDraft): Promise<SavedDraft> {
    const own = await this.own.get(actor, id);
    this.changes.about(own.caseId, 'participation', id);
    const now = this.changes.now();
    const { opens } = orThrow(write(own, now));
    const form = await this.forms.formFor(own);
    const changes = this.forms.checkDraft(form, body.changes);
    const draft = orThrow(mergeDraft(await this.drafts.of(own), { ...body, changes }));
    this.forms.refuseTooLarge(draft.answers, 'changes');
    if (opens) await this.open(own, now);
    const progress = this.forms.progress(form, draft.answers);
    await this.drafts.put(own, draft, { step: body.step, progress, at: now });
    return {
      answers: draft.answers,
      step: body.step,
      revision: draft.revision,
      savedAt: now,
      conflicts: conflictsOf(draft),
    };
  }

  private async open(own: OwnHomework, now: Instant): Promise<void> {
    await this.own.apply(own, orThrow(open(own, now)));
    await this.changes.tell({
      caseId: own.caseId,
      event: 'homework.opened',
      participantId: own.participantId,
      exercise: own.exercise,
      relationType: own.relationType,
      about: { participation: own.id },
    });
  }
}
