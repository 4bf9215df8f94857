import {
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { POLICY_LINES } from '@reknit/cases/model';
import { askedLater, laterPart, type Answers, type CompiledForm } from '@reknit/exercises/model';
import { ErrorSummary, ExerciseForm, ExerciseState, memoryStore } from '@reknit/exercises/web';
import type { MyHomework } from '@reknit/homework/model';
import { Clock, ProblemNotice, Session, write } from '@reknit/shared/web-kernel';
import { IdSource } from '@reknit/shared/web-kernel/start';
import { DraftVault, sameAnswer } from '@reknit/shared/web-kernel/drafts';
import { MyHomeworkApi } from '../data/my-homework-api';
import { LaterKeeping } from './later-keeping';

/**
 * What came to pass after something was handed in: whether it was said, and what became of it. It goes to the therapist with the
 * answers it belongs to, and may be told again when there is something new.
 */
@Component({
  selector: 'rk-later-form',
  imports: [ErrorSummary, ExerciseForm, ProblemNotice],
  providers: [DraftVault, LaterKeeping],
  templateUrl: './later-form.html',
  styleUrl: './finished-page.css',
})
export class LaterForm {
  private readonly api = inject(MyHomeworkApi);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  private readonly keyFor = inject(IdSource).attempt();
  private readonly shelf = inject(LaterKeeping);
  protected readonly keeping = this.shelf.keeping;
  readonly homework = input.required<MyHomework>();
  /** The whole of it. */
  readonly form = input.required<CompiledForm>();
  readonly told = output();

  private readonly summary = viewChild(ErrorSummary);
  private readonly questions = viewChild(ExerciseForm);
  protected readonly open = signal(false);
  private readonly before = computed(() => this.homework().entries[0]?.answers ?? {});
  protected readonly step = computed(() => askedLater(this.form())?.steps[0]);
  protected readonly toldBefore = computed(
    () => Object.keys(laterPart(this.form(), this.before())).length > 0,
  );
  /** What this device had kept of it. */
  private readonly begun = signal<Answers>({});
  protected readonly exercise = computed(() => {
    const { personName, secretsPolicy } = this.homework();
    const context = {
      person: personName,
      actor: this.session.person()?.accountId ?? '',
      now: () => this.clock.now(),
      timeZone: this.session.timeZone(),
      heldAlone: secretsPolicy && POLICY_LINES[secretsPolicy],
    };
    return new ExerciseState(this.form(), context, memoryStore({ ...this.before(), ...this.begun() }));
  });
  private readonly answers = computed(() => laterPart(this.form(), this.exercise().answers()));
  /** There is something to tell that was not told before. */
  protected readonly news = computed(
    () => !sameAnswer(this.answers(), laterPart(this.form(), this.before())),
  );
  protected readonly nothingYet = signal(false);
  protected readonly tell = write(() => {
    const answers = this.answers();
    return this.api.report(this.homework().id, answers, this.keyFor(answers));
  });

  constructor() {
    effect(() => {
      const { id, entries } = this.homework();
      untracked(() => void this.look(id, entries[0]?.id));
    });
    effect(() => {
      const answers = this.answers();
      const entryId = this.homework().entries[0]?.id;
      if (entryId !== undefined && this.open() && this.news())
        untracked(() => this.shelf.soon(() => ({ entryId, answers })));
    });
  }

  protected mend(path: string): void {
    this.questions()?.focusOn(path);
  }

  protected async send(): Promise<void> {
    this.nothingYet.set(!this.news());
    if (!this.news()) return;
    if (!this.exercise().check()) {
      setTimeout(() => this.summary()?.focus());
      return;
    }
    const outcome = await this.tell.run();
    if (outcome.ok) {
      await this.shelf.forget();
      this.open.set(false);
      this.told.emit();
    } else this.exercise().refuse(outcome.problem.fields);
  }

  /** Goes on where somebody was, as long as it adds to the same version. */
  private async look(id: string, entryId: string | undefined): Promise<void> {
    const kept = await this.shelf.open(id);
    if (!kept) return;
    if (kept.entryId !== entryId) return this.shelf.forget();
    this.begun.set(kept.answers);
    this.open.set(true);
  }
}
