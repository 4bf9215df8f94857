import { Injectable } from '@nestjs/common';
import { submit, type Receipt, type SubmitHomework } from '@reknit/homework/model';
import { orThrow, type Actor } from '@reknit/shared/api-kernel';
import type { ParticipationId } from '@reknit/shared/model';
import { EntryRepository } from '../persistence/entry.repository';
import { OwnHomeworkRepository } from '../persistence/own-homework.repository';
import { HomeworkChanges } from './homework-changes';
import { HomeworkForms } from './homework-forms';
import { QuotedWords } from './sharing/quoted-words';

/** Handing answers in: checked against the pinned version, kept for good, and the draft is gone. */
@Injectable()
export class SubmittingHomework {
  constructor(
    private readonly own: OwnHomeworkRepository,
    private readonly entries: EntryRepository,
    private readonly forms: HomeworkForms,
    private readonly changes: HomeworkChanges,
    private readonly quoted: QuotedWords,
  ) {}

  async submit(actor: Actor, id: ParticipationId, body: SubmitHomework): Promise<Receipt> {
    const own = await this.own.getToHandIn(actor, id);
    this.changes.about(own.caseId, 'participation', id);
    const now = this.changes.now();
    const step = orThrow(submit(own, now));
    this.forms.refuseTooLarge(body.answers, 'answers');
    const form = await this.forms.formFor(own);
    const late = now > own.dueAt;
    const checked = this.forms.checkSubmission(form, body.answers);
    // Sent together: what is told of an entry that is refused is rolled back with it.
    const [entryId] = await Promise.all([
      this.entries.add(own, step, { ...checked, late }),
      this.changes.tell({
        caseId: own.caseId,
        event: 'homework.submitted',
        participantId: own.participantId,
        exercise: own.exercise,
        relationType: own.relationType,
        about: { participation: id },
      }),
    ]);
    if (own.wasLetRead)
      await this.quoted.noteIn({ id: entryId, caseId: own.caseId, clientId: own.clientId }, checked.answers);
    return { entryId, number: own.entryCount + 1, submittedAt: now, late, readers: own.readers };
  }
}
