import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { SCHEDULE_DAYS, type MyPromise, type ScheduleDay } from '@reknit/agreements/model';
import {
  Clock,
  ProblemNotice,
  Session,
  focusFirstError,
  localDate,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
// Words for what the server finds in a commitment.
import '../../amends/amends-words';
import { DAY_WORDS, scheduleInWords } from '../../amends/schedule-words';
import {
  newPromise,
  promiseModel,
  promiseSchema,
  scheduleOf,
  wordsOf,
  type PromiseModel,
} from './promise-model';
import { ReliabilityApi } from './reliability-api';

/** A new promise, or one that is made smaller or otherwise from tomorrow. */
@Component({
  selector: 'rk-promise-form',
  imports: [FormField, FormRoot, ProblemNotice, Control, Field],
  templateUrl: './promise-form.html',
  styleUrls: ['../../ui/write-page.css', './log-page.css'],
})
export class PromiseForm {
  private readonly api = inject(ReliabilityApi);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  readonly participationId = input.required<string>();
  /** The promise that is made smaller. */
  readonly before = input<MyPromise>();
  /** True once it was kept on the server. */
  readonly closed = output<boolean>();

  protected readonly days = SCHEDULE_DAYS.map((day) => ({ day, words: DAY_WORDS[day] }));
  private readonly model = linkedSignal<PromiseModel>(() =>
    promiseModel(localDate(this.clock.now(), this.session.timeZone()), this.before()),
  );
  protected readonly form = form(this.model, promiseSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly when = computed(() => scheduleInWords(scheduleOf(this.model())));
  protected readonly save = write((model: PromiseModel) => {
    const before = this.before();
    return before
      ? this.api.reword(before, wordsOf(model, before))
      : this.api.promise(this.participationId(), newPromise(model, this.session.timeZone()));
  });

  protected toggle(day: ScheduleDay): void {
    this.model.update((model) => ({
      ...model,
      days: model.days.includes(day) ? model.days.filter((one) => one !== day) : [...model.days, day],
    }));
  }

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run(this.model());
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.closed.emit(true);
    return undefined;
  }
}
