import {
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  effect,
  inject,
  input,
  output,
  resource,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { AnswerSlot, ExerciseForm } from '@reknit/exercises/web';
import type { MyHomework } from '@reknit/homework/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { Toasts } from '@reknit/shared/web-ui';
import { MyHomeworkApi } from '../data/my-homework-api';
import type { HandedIn } from '../draft/draft-ports';
import { DRAFTING, DraftSession } from '../draft/draft-session';
import { ActionBar } from '../ui/action-bar';
import { Comments } from '../ui/comments';
import { SaveLine } from '../ui/save-line';
import { StepPath } from '../ui/step-path';
import { CheckAndSend } from './check-and-send';
import { Conflicts } from './conflicts';
import { PlayerIntro } from './intro';
import { NotNow } from './not-now';
import { PlayerDraft } from './player-draft';
import { viewAt, visibleSteps, type PlayerView } from './player-view';

/** One exercise, one step at a time. The place stands in the address, so that the back button goes one step back. */
@Component({
  selector: 'rk-player',
  imports: [
    ActionBar,
    ...RESOURCE_GATE,
    AnswerSlot,
    CheckAndSend,
    Comments,
    Conflicts,
    ExerciseForm,
    NotNow,
    PlayerIntro,
    SaveLine,
    StepPath,
  ],
  providers: [...DRAFTING, DraftSession, PlayerDraft],
  templateUrl: './player.html',
  styleUrl: './player.css',
  host: { '(click)': 'stayInside($event)' },
})
export class Player {
  private readonly drafts = inject(PlayerDraft);
  private readonly api = inject(MyHomeworkApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly homework = input.required<MyHomework>();
  /** The place, from the address. */
  readonly at = input<string>();
  readonly handedIn = output<HandedIn>();

  private readonly questions = viewChild(ExerciseForm);
  private shown: PlayerView | undefined;
  private told = false;
  private readonly wanted = signal<string | undefined>(undefined);
  protected readonly opened = resource({
    params: () => this.homework(),
    loader: ({ params }) => this.drafts.open(params),
  });
  private readonly open = computed(() => (this.opened.hasValue() ? this.opened.value() : undefined));
  protected readonly steps = computed(() => {
    const exercise = this.open()?.exercise;
    return exercise ? visibleSteps(exercise) : [];
  });
  protected readonly view = computed(() => viewAt(this.at(), this.steps()), {
    equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  protected readonly comments = computed(() => this.homework().entries[0]?.review?.comments ?? {});
  protected readonly reviewer = computed(() => this.homework().entries[0]?.review?.reviewer ?? '');

  constructor() {
    effect(() => {
      const done = this.open()?.engine.handedIn();
      if (done) untracked(() => this.handedIn.emit(done));
    });
    effect(() => {
      const view = this.view();
      if (view.kind === 'step') untracked(() => this.arrive(view.step.key));
    });
    afterRenderEffect(() => {
      const view = this.view();
      const path = this.wanted();
      untracked(() => this.attend(view, path));
    });
  }

  protected start(): void {
    const step = this.open()?.engine.step;
    const place = this.begun() ? this.steps().findIndex(({ key }) => key === step) : 0;
    this.goTo(`${Math.max(0, place) + 1}`);
  }

  protected begun(): boolean {
    return this.homework().status === 'in_progress' && this.homework().draft !== undefined;
  }

  protected goTo(at: string | undefined): void {
    void this.router.navigate([], { queryParams: { at } });
  }

  protected goToStep(key: string): void {
    this.goTo(`${this.steps().findIndex((step) => step.key === key) + 1}`);
  }

  /** Goes to the question at a path, on whichever step it stands. */
  protected goToAnswer(path: string): void {
    const step = this.open()?.exercise.stepOf(path);
    if (step === undefined) return;
    this.wanted.set(path);
    this.goToStep(step);
  }

  protected async saveAndLeave(): Promise<void> {
    const engine = this.open()?.engine;
    await engine?.flush();
    const kind = engine?.saving().kind;
    if (kind === 'not-saved' || kind === 'over') return;
    this.toasts.show(
      kind === 'kept'
        ? 'Saved on this device. It is sent when you are online.'
        : 'Saved. You can go on whenever you like.',
    );
    await this.router.navigateByUrl('/my');
  }

  protected async paused(): Promise<void> {
    this.toasts.show('Paused. Nothing is counted while it is paused.');
    await this.router.navigateByUrl('/my');
  }

  protected async declined(): Promise<void> {
    this.toasts.show('You said no to this. That is all right.');
    await this.router.navigateByUrl('/my');
  }

  /** Links inside the questions know no router; following them must not throw the page away. */
  protected stayInside(event: MouseEvent): void {
    const link = (event.target as Element).closest?.('a[href="/my/help"]');
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    void this.router.navigateByUrl('/my/help');
  }

  private arrive(step: string): void {
    this.open()?.engine.goTo(step);
    // Only a courtesy to the therapist: saving the first answer says the same.
    if (this.homework().status === 'assigned' && !this.told)
      this.api.open(this.homework().id).catch(() => undefined);
    this.told = true;
  }

  /** After a change of view the person hears and sees its beginning, or the question they asked for. */
  private attend(view: PlayerView, path: string | undefined): void {
    const moved = this.shown !== undefined && this.shown !== view;
    this.shown = view;
    if (path !== undefined && view.kind === 'step') {
      this.questions()?.focusOn(path);
      this.wanted.set(undefined);
    } else if (moved) {
      const element = this.host.nativeElement;
      element.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
      element.ownerDocument.defaultView?.scrollTo({ top: 0 });
    }
  }
}
