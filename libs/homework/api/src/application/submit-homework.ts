import { Injectable } from '@nestjs/common';
import { laterPart } from '@reknit/exercises/model';
import {
  HomeworkProblem,
  mostUrgent,
  report,
  submit,
  type Receipt,
  type StandingPatch,
  type SubmitHomework,
} from '@reknit/homework/model';
import { orThrow, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { ParticipationId } from '@reknit/shared/model';
import { EntryRepository, type NewEntry } from '../persistence/entry.repository';
import { OwnHomeworkRepository, type HomeworkToHandIn } from '../persistence/own-homework.repository';
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
    const own = await this.ownOf(actor, id);
    const now = this.changes.now();
    const step = orThrow(submit(own, now));
    this.forms.refuseTooLarge(body.answers, 'answers');
    const form = await this.forms.formFor(own);
    const late = now > own.dueAt;
    return this.handIn(own, step, { ...this.forms.checkSubmission(form, body.answers), late });
  }

  /** What came to pass since: the answers as they were handed in, and that, as their next version. */
  async report(actor: Actor, id: ParticipationId, body: SubmitHomework): Promise<Receipt> {
    const own = await this.ownOf(actor, id);
    const step = orThrow(report(own, this.changes.now()));
    this.forms.refuseTooLarge(body.answers, 'answers');
    const form = await this.forms.formFor(own);
    const told = laterPart(form, body.answers);
    if (Object.keys(told).length === 0)
      throw new ProblemException(HomeworkProblem.answersInvalid, { answers: [{ code: 'required' }] });
    const answers = { ...(await this.entries.wholeOfLatest(own)), ...told };
    const { urgency, ...checked } = this.forms.checkSubmission(form, answers);
    // Who was called to look at it, and has not looked yet, is called still.
    const calls = mostUrgent([own.attention, urgency]);
    return this.handIn(own, step, { ...checked, urgency: calls, late: false, addsTo: true });
  }

  private async ownOf(actor: Actor, id: ParticipationId): Promise<HomeworkToHandIn> {
    const own = await this.own.getToHandIn(actor, id);
    this.changes.about(own.caseId, 'participation', id);
    return own;
  }

  private async handIn(own: HomeworkToHandIn, step: StandingPatch, entry: NewEntry): Promise<Receipt> {
    // Sent together: what is told of an entry that is refused is rolled back with it.
    const [entryId] = await Promise.all([
      this.entries.add(own, step, entry),
      this.changes.tell({
        caseId: own.caseId,
        event: 'homework.submitted',
        participantId: own.participantId,
        exercise: own.exercise,
        relationType: own.relationType,
        about: { participation: own.id },
      }),
    ]);
    if (own.wasLetRead)
      await this.quoted.noteIn({ id: entryId, caseId: own.caseId, clientId: own.clientId }, entry.answers);
    return {
      entryId,
      number: own.entryCount + 1,
      submittedAt: step.submittedAt ?? this.changes.now(),
      late: entry.late,
      readers: own.readers,
    };
  }
}
