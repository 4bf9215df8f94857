import {
  Component,
  DOCUMENT,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
  viewChildren,
} from '@angular/core';
import { Answers, ErrorSummary, ExerciseForm, ExerciseState, StepSlot } from '@reknit/exercises/web';
import type { MyHomework } from '@reknit/homework/model';
import { ProblemNotice, Session, type HttpProblem } from '@reknit/shared/web-kernel';
import { Banner } from '@reknit/shared/web-ui';
import type { DraftEngine } from '../draft/draft-engine';
import { ActionBar } from '../ui/action-bar';
import { SaveLine } from '../ui/save-line';
import { Conflicts } from './conflicts';

/** Everything once more before it goes: the answers, who will see each, what is still missing. */
@Component({
  selector: 'rk-check-and-send',
  imports: [
    ActionBar,
    Answers,
    ErrorSummary,
    ExerciseForm,
    StepSlot,
    ProblemNotice,
    Banner,
    SaveLine,
    Conflicts,
  ],
  templateUrl: './check-and-send.html',
  styleUrl: './check-and-send.css',
})
export class CheckAndSend {
  private readonly view = inject(DOCUMENT).defaultView;
  protected readonly timeZone = inject(Session).timeZone;
  readonly homework = input.required<MyHomework>();
  readonly engine = input.required<DraftEngine>();
  readonly exercise = input.required<ExerciseState>();
  /** The key of a step to change. */
  readonly revise = output<string>();
  /** The path of an answer to mend. */
  readonly mend = output<string>();
  readonly back = output();
  readonly leave = output();

  private readonly summary = viewChild(ErrorSummary);
  private readonly forms = viewChildren(ExerciseForm);
  /** Asked here, and so not looked over as well. */
  protected readonly closing = computed(() => this.exercise().form.steps.filter(({ closing }) => closing));
  protected readonly asked = computed(() => {
    const { form } = this.exercise();
    return { ...form, steps: form.steps.filter(({ closing }) => !closing) };
  });
  protected readonly sending = signal(false);
  protected readonly problem = signal<HttpProblem | undefined>(undefined);

  protected readonly waiting = computed(() => this.engine().queued() && !this.sending());

  constructor() {
    effect(() => {
      const exercise = this.exercise();
      untracked(() => exercise.check());
    });
  }

  protected goTo(path: string): void {
    if (!this.forms().some((form) => form.focusOn(path))) this.mend.emit(path);
  }

  protected async send(): Promise<void> {
    if (!this.exercise().check()) return this.summary()?.focus();
    if (this.sending()) return;
    this.sending.set(true);
    this.problem.set(undefined);
    const outcome = await this.engine().submit();
    this.sending.set(false);
    if (outcome.kind === 'queued') this.view?.scrollTo({ top: 0 });
    if (outcome.kind !== 'refused') return;
    this.problem.set(outcome.problem);
    this.exercise().refuse(outcome.problem.fields);
  }
}
