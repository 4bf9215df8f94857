import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChild, input } from '@angular/core';
import {
  answerAt,
  diffAnswers,
  isBlankAnswer,
  isShown,
  renderText,
  type Answers as AnswerValues,
  type CompiledForm,
} from '@reknit/exercises/model';
import type { TimeZoneName } from '@reknit/shared/model';
import { AnswerSlot, StepSlot } from '../form/answer-slot';
import { Answer } from './answer';
import { sortChanges, type Reading } from './reading';

/**
 * Given answers, to be read: step by step, the person's own words in their own type. With `earlier`, what has changed is
 * marked and the earlier words can be opened. Under every answer stands whatever the `rkAnswerSlot` template draws.
 *
 * @example
 * <rk-answers [form]="form" [answers]="entry.answers" [earlier]="before?.answers" person="Ada" timeZone="Europe/Lisbon" />
 */
@Component({
  selector: 'rk-answers',
  imports: [NgTemplateOutlet, Answer],
  template: `
    @for (step of steps(); track step.key) {
      <section [attr.aria-label]="step.title">
        <div class="head">
          @if (level() === 2) {
            <h2>{{ step.title }}</h2>
          } @else {
            <h3>{{ step.title }}</h3>
          }
          @if (stepSlot(); as slot) {
            <ng-container
              [ngTemplateOutlet]="slot.template"
              [ngTemplateOutletContext]="{ $implicit: step.key, title: step.title }"
            />
          }
        </div>
        @for (part of step.parts; track part.path) {
          <rk-answer [part]="part" [reading]="reading()" />
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-8);
    }
    section {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-5);
    }
    h2 {
      font-size: var(--rk-text-h3);
    }
    .head {
      display: flex;
      gap: var(--rk-space-4);
      align-items: baseline;
      justify-content: space-between;
      padding-bottom: var(--rk-space-2);
      border-bottom: 1px solid var(--rk-line);
    }
  `,
})
export class Answers {
  readonly form = input.required<CompiledForm>();
  readonly answers = input.required<AnswerValues>();
  /** What `{person}` is called. */
  readonly person = input.required<string>();
  readonly timeZone = input.required<TimeZoneName>();
  readonly participants = input<Readonly<Record<string, string>>>({});
  /** The version before this one. */
  readonly earlier = input<AnswerValues>();
  /** The level of the steps' headings, as the page around needs it. */
  readonly level = input<2 | 3>(3);
  /** Says under every answer who can see it. */
  readonly readers = input(false);
  /** Shows questions that were asked and not answered. */
  readonly unanswered = input(false);

  private readonly slot = contentChild(AnswerSlot);
  protected readonly stepSlot = contentChild(StepSlot);
  protected readonly reading = computed<Reading>(() => ({
    form: this.form(),
    person: this.person(),
    timeZone: this.timeZone(),
    participants: this.participants(),
    ...this.changes(),
    slot: this.slot()?.template,
    readers: this.readers(),
    unanswered: this.unanswered(),
  }));
  private readonly changes = computed(() => {
    const earlier = this.earlier();
    return sortChanges(earlier ? diffAnswers(this.form(), earlier, this.answers()) : []);
  });
  protected readonly steps = computed(() => {
    const answers = this.answers();
    return this.form()
      .steps.map((step) => ({
        key: step.key,
        title: renderText(step.words.title, { person: this.person() }),
        parts: step.fields
          .filter((field) => field.type !== 'info' && isShown(this.form(), answers, field.key))
          .map((field) => ({ field, path: field.key, value: answerAt(answers, field.key) }))
          .filter(({ value }) => this.unanswered() || !isBlankAnswer(value)),
      }))
      .filter(({ parts }) => parts.length > 0);
  });
}
