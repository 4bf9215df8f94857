import { Injectable } from '@nestjs/common';
import {
  conflictsOf,
  HomeworkProblem,
  mergeDraft,
  open,
  statusAt,
  type SavedDraft,
  type SaveDraft,
} from '@reknit/homework/model';
import { orThrow, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { ParticipationId } from '@reknit/shared/model';
import { DraftRepository } from '../persistence/draft.repository';
import { OwnHomeworkRepository, type OwnHomework } from '../persistence/own-homework.repository';
import { HomeworkChanges } from './homework-changes';
import { HomeworkForms } from './homework-forms';

const MAY_WRITE: readonly string[] = ['assigned', 'in_progress', 'paused', 'lapsed'];
const HANDED_IN: readonly string[] = ['submitted', 'reviewed', 'closed'];

/** Keeps what somebody is writing, from however many devices. */
@Injectable()
export class DraftCommands {
  constructor(
    private readonly own: OwnHomeworkRepository,
    private readonly drafts: DraftRepository,
    private readonly forms: HomeworkForms,
    private readonly changes: HomeworkChanges,
  ) {}

  /** Also while it rests or has lapsed: nothing anybody typed is turned away. Writing opens it. */
  async save(actor: Actor, id: ParticipationId, body: SaveDraft): Promise<SavedDraft> {
    const own = await this.own.get(actor, id);
    this.changes.about(own.caseId, 'participation', id);
    const now = this.changes.now();
    refuseHandedIn(statusAt(own, now));
    const form = await this.forms.formFor(own);
    const changes = this.forms.checkDraft(form, body.changes);
    const draft = orThrow(mergeDraft(await this.drafts.of(own), { ...body, changes }));
    this.forms.refuseTooLarge(draft.answers, 'changes');
    await this.openIfNew(own, now);
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

  private async openIfNew(own: OwnHomework, now: string): Promise<void> {
    if (statusAt(own, now) === 'assigned') await this.own.apply(own, orThrow(open(own, now)));
  }
}

function refuseHandedIn(status: string): void {
  if (MAY_WRITE.includes(status)) return;
  const code = HANDED_IN.includes(status) ? HomeworkProblem.alreadySubmitted : HomeworkProblem.moveNotAllowed;
  throw new ProblemException(code);
}
