import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { FormField, FormRoot, form, submit } from '@angular/forms/signals';
import {
  QUALITY_RATINGS,
  type EntryView,
  type ParticipationReview,
  type ReviewHomework,
} from '@reknit/homework/model';
import { SharedProblem } from '@reknit/shared/model';
import { ProblemNotice, focusFirstError, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field, Toasts } from '@reknit/shared/web-ui';
import { TherapistHomeworkApi } from '../data/therapist-homework-api';
import { QUALITY_WORDS } from '../words/homework-words';
import { CommentToAllField } from './comment-to-all';
import { EMPTY_REVIEW, reviewBody, reviewSchema, type ReviewModel } from './review-form';

/** The response: how far it was done and a few words; accepted, or given back to go on. */
@Component({
  selector: 'rk-review-panel',
  imports: [FormField, FormRoot, CommentToAllField, Control, Field, ProblemNotice],
  templateUrl: './review-panel.html',
  styleUrl: './review-panel.css',
})
export class ReviewPanel {
  private readonly api = inject(TherapistHomeworkApi);
  private readonly toasts = inject(Toasts);
  readonly participation = input.required<ParticipationReview>();
  readonly entry = input.required<EntryView>();
  readonly comments = input.required<Readonly<Record<string, string>>>();
  readonly saved = output<ReviewHomework['decision']>();
  /** Somebody else was faster: read the page again. What was typed stays. */
  readonly stale = output();

  private readonly model = signal<ReviewModel>(EMPTY_REVIEW);
  protected readonly form = form(this.model, reviewSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() =>
    this.api.review(this.participation(), reviewBody(this.model(), this.entry(), this.comments())),
  );
  protected readonly ratings = QUALITY_RATINGS.map((value) => ({
    value: String(value),
    ...QUALITY_WORDS[value],
  }));

  constructor() {
    effect(() => {
      const comments = Object.values(this.comments()).filter((text) => text.trim() !== '').length;
      untracked(() => this.model.update((model) => ({ ...model, comments })));
    });
  }

  protected isStale(): boolean {
    return this.save.problem()?.code === SharedProblem.versionStale;
  }

  protected decide(decision: ReviewHomework['decision']): void {
    this.model.update((model) => ({ ...model, decision }));
    void submit(this.form);
  }

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    const { decision } = this.model();
    if (!outcome.ok) {
      if (this.isStale()) this.stale.emit();
      return serverFaults(this.form, outcome.problem);
    }
    const name = this.participation().participant.name;
    this.toasts.show(decision === 'accept' ? `Answers of ${name} reviewed` : `Given back to ${name}`);
    this.saved.emit(decision);
    return undefined;
  }
}
