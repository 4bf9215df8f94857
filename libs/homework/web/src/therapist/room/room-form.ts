import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { whoCanSee, type FormField } from '@reknit/exercises/model';
import { ErrorSummary, ExerciseForm } from '@reknit/exercises/web';
import type { ParticipationReview } from '@reknit/homework/model';
import { SharedProblem, type EntryId } from '@reknit/shared/model';
import { ProblemNotice, When, write } from '@reknit/shared/web-kernel';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import { ConflictCard } from '../../client/ui/conflict-card';
import { FocusLater } from '../data/focus-later';
import { TherapistHomeworkApi } from '../data/therapist-homework-api';
import { STATUS_WORDS } from '../words/homework-words';
import { KeptLine } from './kept-line';
import { RoomAnswers, differencesOf, isOurs } from './room-answers';

/** Where one part can still be written into. */
const OPEN: readonly string[] = ['assigned', 'in_progress'];

/**
 * An exercise as it is asked in the room. The same renderer draws it as for whoever gets it at home, with the same words about who
 * reads what; what nobody answers aloud is named and left out.
 */
@Component({
  selector: 'rk-room-form',
  imports: [ConflictCard, ErrorSummary, ExerciseForm, KeptLine, ProblemNotice, When],
  providers: [FocusLater],
  templateUrl: './room-form.html',
  styleUrl: './room-form.css',
})
export class RoomForm {
  private readonly api = inject(TherapistHomeworkApi);
  private readonly answers = inject(RoomAnswers);
  private readonly work = inject(QuickWork);
  private readonly focus = inject(FocusLater);

  readonly page = input.required<ParticipationReview>();
  readonly handedIn = output();
  /** It is not as it was when it was read. */
  readonly stale = output();
  /** What the person handed in by themselves is enough. */
  readonly dropped = output();

  private readonly questions = viewChild(ExerciseForm);
  private readonly summary = viewChild(ErrorSummary);
  protected readonly open = computed(() => this.answers.open(this.page()));
  protected readonly exercise = computed(() => this.open().exercise);
  protected readonly left = computed(() =>
    this.open().left.map((field) => ({
      path: field.path,
      prompt: this.exercise().words(field.words.prompt),
      readers: whoCanSee(field).words,
    })),
  );
  /** It asks for something nobody else can write down, so it cannot be finished here. */
  protected readonly unfinishable = computed(() => this.open().left.some(({ required }) => required));
  protected readonly statusWords = STATUS_WORDS;

  /** What happened to it since it was opened here. */
  protected readonly meanwhile = computed(() => {
    const { version, status } = this.page();
    if (version === this.open().seen()) return undefined;
    if (status === 'submitted') return 'handed-in';
    return OPEN.includes(status) ? 'begun' : 'closed';
  });
  protected readonly theirs = computed(() =>
    this.meanwhile() === 'handed-in' ? this.page().entries[0] : undefined,
  );
  private readonly settled = signal<ReadonlySet<string>>(new Set());
  protected readonly differences = computed(() => {
    const theirs = this.theirs();
    if (!theirs) return [];
    return differencesOf(this.exercise(), theirs.answers).map((field) => ({
      field,
      prompt: this.exercise().words(field.words.prompt),
      mine: this.exercise().answers()[field.key],
      theirs: theirs.answers[field.key],
      decided: this.settled().has(field.key),
    }));
  });

  protected readonly saving = write((version: number, after: EntryId | undefined) =>
    this.api.answerInRoom(
      { id: this.page().id, version },
      { answers: this.exercise().answers(), ...(after === undefined ? {} : { after }) },
    ),
  );
  /** What is said in place of "changed in the meantime": what exactly it was. */
  protected readonly problem = computed(() => {
    const problem = this.saving.problem();
    return problem?.code === SharedProblem.versionStale ? undefined : problem;
  });

  protected readonly keeping = this.answers.keeping;
  /** When what stands here was written, until it is thrown away. */
  protected readonly goesOnFrom = linkedSignal(() => this.open().keptAt);

  constructor() {
    effect(() => {
      const open = this.open();
      open.exercise.answers();
      untracked(() => this.answers.keep(open));
    });
    // Whoever hands in stands at the end of a long page: what has happened is brought into sight.
    effect(() => {
      if (this.meanwhile() !== undefined) untracked(() => this.focus.on('[role=alert]'));
    });
    effect(() => {
      if (isOurs(this.exercise(), this.theirs())) untracked(() => this.done());
    });
  }

  protected async handIn(): Promise<void> {
    if (!this.exercise().check()) return this.summary()?.focus();
    const { version } = this.page();
    const outcome = await this.saving.run(version, this.theirs()?.id);
    if (outcome.ok) return this.done();
    if (outcome.problem.code === SharedProblem.versionStale) this.stale.emit();
    else this.exercise().refuse(outcome.problem.fields);
  }

  protected choose(field: FormField, value: unknown): void {
    this.exercise().set(field.key, value);
    this.settled.update((keys) => new Set(keys).add(field.key));
  }

  protected mend(path: string): void {
    this.questions()?.focusOn(path);
  }

  protected async drop(): Promise<void> {
    const name = this.page().participant.name;
    const sure = await this.work.ask({
      title: 'Leave it to them?',
      text: `What stands on this page is thrown away. What ${name} wrote stays as it is.`,
      confirm: 'Throw it away',
      grave: true,
    });
    if (!sure) return;
    await this.answers.settled();
    this.dropped.emit();
  }

  protected async startAfresh(): Promise<void> {
    const sure = await this.work.ask({
      title: 'Start afresh?',
      text: 'What was written down here is thrown away. It was not handed in, and stands nowhere else.',
      confirm: 'Throw it away',
      grave: true,
    });
    if (!sure) return;
    this.answers.startAfresh(this.open());
    this.goesOnFrom.set(undefined);
  }

  private done(): void {
    void this.answers.settled();
    this.handedIn.emit();
  }
}
