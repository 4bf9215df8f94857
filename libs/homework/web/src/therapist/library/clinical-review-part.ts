import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, required, validate } from '@angular/forms/signals';
import type { ExerciseDetail } from '@reknit/homework/model';
import type { LocalDate } from '@reknit/shared/model';
import {
  Clock,
  dayInWords,
  focusFirstError,
  IdSource,
  localDate,
  ProblemNotice,
  serverFaults,
  Session,
  write,
} from '@reknit/shared/web-kernel';
import { Control, Field, Toasts } from '@reknit/shared/web-ui';
import { TherapistHomeworkApi } from '../data/therapist-homework-api';
import { CLINICAL_REVIEW_WORDS } from '../words/homework-words';

/** Who with a clinical credential has read this version; and, for whoever answers for clinical work, recording that they have. */
@Component({
  selector: 'rk-clinical-review',
  imports: [FormField, FormRoot, Control, Field, ProblemNotice],
  template: `
    <section>
      <h2>Clinical review</h2>
      <p>{{ standing() }}</p>
      @if (exercise().mayReview) {
        <form [formRoot]="form" class="rk-stack">
          <rk-field
            label="You read it on"
            help="Your name and the credential the practice keeps of you are recorded with it, for good. It holds for two years."
          >
            <input rkControl type="date" [formField]="form.on" />
          </rk-field>
          <rk-problem [problem]="save.problem()" />
          <div>
            <button class="rk-button" [disabled]="save.pending()">Record my review</button>
          </div>
        </form>
      }
    </section>
  `,
  styles: `
    h2 {
      margin-bottom: var(--rk-space-3);
    }
    form {
      margin-top: var(--rk-space-4);
      max-width: 22rem;
    }
  `,
})
export class ClinicalReviewPart {
  private readonly api = inject(TherapistHomeworkApi);
  private readonly clock = inject(Clock);
  private readonly toasts = inject(Toasts);
  private readonly timeZone = inject(Session).timeZone;
  private readonly keyFor = inject(IdSource).attempt();
  readonly exercise = input.required<ExerciseDetail>();
  readonly recorded = output();

  private readonly model = signal({ on: this.today() });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.on, { message: 'Say on what day you read it.' });
      validate(path.on, ({ value }) =>
        value() > this.today() ? { kind: 'in-future', message: 'This day has not come yet.' } : undefined,
      );
    },
    { submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) } },
  );
  protected readonly save = write(() => {
    const body = this.model();
    return this.api.recordReview(this.exercise(), body, this.keyFor(body));
  });

  protected readonly standing = computed(() => {
    const { state, by, credential, on, dueOn } = this.exercise().clinicalReview;
    if (state === 'missing' || on === undefined || dueOn === undefined)
      return `${CLINICAL_REVIEW_WORDS.missing}. Nobody with a clinical credential has said that they read this version and hold it fit to be given.`;
    const who = credential === undefined ? by : `${by}, ${credential}`;
    const until = state === 'current' ? 'holds until' : 'held until';
    return `Read by ${who} (${this.day(on)}); ${until} ${this.day(dueOn)}.`;
  });

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.toasts.show('Your review is recorded');
    this.recorded.emit();
    return undefined;
  }

  private day(day: LocalDate): string {
    return dayInWords(day, { today: this.today() });
  }

  private today(): LocalDate {
    return localDate(this.clock.now(), this.timeZone());
  }
}
