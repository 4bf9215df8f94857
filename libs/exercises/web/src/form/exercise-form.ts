import { NgTemplateOutlet } from '@angular/common';
import { Component, ElementRef, computed, contentChild, inject, input } from '@angular/core';
import { AnswerSlot } from './answer-slot';
import type { ExerciseState } from './exercise-state';
import { Place } from './place';
import { Question } from './question';

/**
 * The questions of one step, or of all of them, drawn from the same definition and checked by the same engine as on the
 * server. Answers live in the state that is handed in.
 *
 * @example
 * readonly exercise = new ExerciseState(compile(definition, 'family'), context, memoryStore());
 * // <rk-exercise-form [exercise]="exercise" step="what-happened" />
 */
@Component({
  selector: 'rk-exercise-form',
  imports: [NgTemplateOutlet, Question],
  template: `
    @for (step of steps(); track step.key) {
      <section [attr.aria-labelledby]="titled() ? step.id : null">
        @if (titled()) {
          <h2 [id]="step.id">{{ step.title }}</h2>
        }
        @if (step.intro) {
          <p class="rk-muted intro">{{ step.intro }}</p>
        }
        @for (place of step.places; track place.path) {
          <div class="asked" [hidden]="!place.shown()">
            <rk-question [place]="place" />
            @if (slot(); as under) {
              <ng-container
                [ngTemplateOutlet]="under.template"
                [ngTemplateOutletContext]="{ $implicit: place.path, prompt: place.prompt() }"
              />
            }
          </div>
        }
      </section>
    }
  `,
  styles: `
    :host,
    section {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-8);
    }
    .asked {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-3);
    }
    .intro {
      margin-top: calc(-1 * var(--rk-space-4));
      text-wrap: pretty;
    }
    section > .intro:first-child {
      margin-top: 0;
    }
    .asked[hidden] {
      display: none;
    }
  `,
})
export class ExerciseForm {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly exercise = input.required<ExerciseState>();
  /** The key of the step to show; absent: all of them, each under its title. */
  readonly step = input<string>();

  protected readonly slot = contentChild(AnswerSlot);
  protected readonly titled = computed(() => this.step() === undefined);
  private readonly allSteps = computed(() => {
    const exercise = this.exercise();
    return exercise.form.steps.map((step) => ({
      key: step.key,
      id: `${exercise.id}-step-${step.key}`,
      title: exercise.words(step.words.title),
      intro: exercise.words(step.words.intro),
      isShown: step.isShown,
      places: step.fields.map((field) => new Place(exercise, field, field.key)),
    }));
  });
  protected readonly steps = computed(() => {
    const scopes = [this.exercise().answers()];
    const wanted = this.step();
    return this.allSteps().filter((step) =>
      wanted === undefined ? step.isShown(scopes) : step.key === wanted,
    );
  });

  /** Brings the question at a path, or the nearest one around it, into sight and to the keyboard. */
  focusOn(path: string): boolean {
    for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
      const element = this.host.nativeElement.ownerDocument.getElementById(`${this.exercise().id}-${at}`);
      if (element) return focusWithin(element);
    }
    return false;
  }
}

const FOCUSABLE = 'input, textarea, select, button:not(:disabled)';

function focusWithin(element: HTMLElement): boolean {
  const target = element.matches(FOCUSABLE) ? element : element.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
  return target !== null;
}
