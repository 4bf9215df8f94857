import { Component, ElementRef, computed, inject, input, linkedSignal } from '@angular/core';
import { compile, renderText, type TemplateDefinition } from '@reknit/exercises/model';
import { ExerciseForm, ExerciseState, memoryStore } from '@reknit/exercises/web';
import type { RelationType } from '@reknit/shared/model';
import { Clock, Session } from '@reknit/shared/web-kernel';

/**
 * An exercise as the person who gets it will see it, on the width of a phone and step by step. The same renderer draws
 * both; what is typed here is kept nowhere.
 */
@Component({
  selector: 'rk-exercise-preview',
  imports: [ExerciseForm],
  template: `
    <div class="phone" role="group" [attr.aria-label]="'Preview: ' + title()">
      <div class="screen">
        <p class="rk-fine">
          @if (steps()[at()]?.closing) {
            Before it is sent
          } @else {
            Step {{ at() + 1 }} of {{ onTheWay().length }}
          }
        </p>
        <div class="path" aria-hidden="true">
          @for (step of onTheWay(); track step.key; let index = $index) {
            <span [class.reached]="index <= at()"></span>
          }
        </div>
        @if (at() === 0) {
          <h3 class="rk-title">{{ title() }}</h3>
          @if (intro()) {
            <p class="rk-muted">{{ intro() }}</p>
          }
        }
        @if (steps()[at()]; as step) {
          <h4>{{ step.title }}</h4>
          <rk-exercise-form [exercise]="exercise()" [step]="step.key" />
        }
      </div>
      <div class="bar">
        <button type="button" class="rk-button" [disabled]="at() === 0" (click)="go(-1)">Back</button>
        <button
          type="button"
          class="rk-button rk-primary"
          [disabled]="at() === steps().length - 1"
          (click)="go(1)"
        >
          Next
        </button>
      </div>
    </div>
    <p class="rk-fine note">This is what they see. Nothing you type here is kept.</p>
  `,
  styleUrl: './exercise-preview.css',
})
export class ExercisePreview {
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  /** A definition as the server sent it. */
  readonly definition = input.required<unknown>();
  readonly relation = input.required<RelationType>();
  /** What the other person is called in the questions. */
  readonly person = input.required<string>();

  private readonly form = computed(() => compile(this.definition() as TemplateDefinition, this.relation()));
  protected readonly exercise = computed(
    () =>
      new ExerciseState(
        this.form(),
        {
          person: this.person(),
          actor: this.session.person()?.accountId ?? '',
          now: () => this.clock.now(),
          timeZone: this.session.timeZone(),
        },
        memoryStore(),
      ),
  );
  protected readonly title = computed(() => this.filled(this.form().words.title));
  protected readonly intro = computed(() => this.filled(this.form().words.intro ?? ''));
  protected readonly steps = computed(() => {
    const exercise = this.exercise();
    const answers = [exercise.answers()];
    return exercise.form.steps
      .filter((step) => step.isShown(answers))
      .map(({ key, words, closing }) => ({ key, closing, title: this.filled(words.title) }));
  });
  protected readonly onTheWay = computed(() => this.steps().filter(({ closing }) => !closing));
  /** Another exercise or another variant starts at its first step. */
  protected readonly at = linkedSignal({ source: this.exercise, computation: () => 0 });

  protected go(step: number): void {
    this.at.update((at) => Math.min(this.steps().length - 1, Math.max(0, at + step)));
    const screen = this.host.nativeElement.querySelector('.screen');
    if (screen) screen.scrollTop = 0;
  }

  private filled(text: string): string {
    return renderText(text, { person: this.person() });
  }
}
