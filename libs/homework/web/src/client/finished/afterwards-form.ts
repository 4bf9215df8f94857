import { Component, computed, inject, input, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { POLICY_LINES, type SecretsPolicyKind } from '@reknit/cases/model';
import { afterwardsForm, validateAfterwards } from '@reknit/exercises/model';
import { ErrorSummary, ExerciseForm, ExerciseState, memoryStore } from '@reknit/exercises/web';
import type { Afterwards } from '@reknit/homework/model';
import { Clock, ProblemNotice, Session, write } from '@reknit/shared/web-kernel';
import { MyHomeworkApi } from '../data/my-homework-api';

/** How it was: the same few questions after every exercise. Who felt unsafe is shown a way to people at once. */
@Component({
  selector: 'rk-afterwards-form',
  imports: [RouterLink, ErrorSummary, ExerciseForm, ProblemNotice],
  templateUrl: './afterwards-form.html',
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-6);
    }
  `,
})
export class AfterwardsForm {
  private readonly api = inject(MyHomeworkApi);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  readonly entryId = input.required<string>();
  /** How confidences are held in this case: said beside what only the therapist reads. */
  readonly policy = input<SecretsPolicyKind>();
  readonly told = output<Afterwards>();

  private readonly summary = viewChild(ErrorSummary);
  private readonly questions = viewChild(ExerciseForm);
  protected readonly tell = write((body: Afterwards) => this.api.tellAfterwards(this.entryId(), body));
  protected readonly exercise = computed(() => {
    const policy = this.policy();
    const context = {
      person: '',
      actor: this.session.person()?.accountId ?? '',
      now: () => this.clock.now(),
      timeZone: this.session.timeZone(),
      heldAlone: policy && POLICY_LINES[policy],
    };
    return new ExerciseState(afterwardsForm, context, memoryStore());
  });
  protected readonly unsafe = computed(() => {
    const worse = this.exercise().answers()['worse'];
    return worse === 'somewhat' || worse === 'yes';
  });

  protected mend(path: string): void {
    this.questions()?.focusOn(path);
  }

  protected async send(): Promise<void> {
    const checked = validateAfterwards(this.exercise().answers());
    if (!this.exercise().check() || !checked.ok) {
      setTimeout(() => this.summary()?.focus());
      return;
    }
    const outcome = await this.tell.run(checked.value);
    if (outcome.ok) this.told.emit(checked.value);
    else this.exercise().refuse(outcome.problem.fields);
  }
}
