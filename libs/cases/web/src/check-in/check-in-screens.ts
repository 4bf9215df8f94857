import { NgComponentOutlet } from '@angular/common';
import {
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
  untracked,
  type Type,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { SCREEN_ANSWERS, SCREEN_FRAME, type ScreenText } from '@reknit/cases/model';
import { IdSource, ProblemNotice, write } from '@reknit/shared/web-kernel';
import { Icon } from '@reknit/shared/web-ui';
import { PrivacyApi } from '../data/privacy-api';
import { CheckInState } from './check-in-state';

/**
 * The screens of a check-in, one question each. They are steps of one page, not of the history: the browser's back button
 * leaves at once, wherever one is, and nothing of it can be stepped back into.
 */
@Component({
  selector: 'rk-check-in-screens',
  imports: [NgComponentOutlet, RouterLink, Icon, ProblemNotice],
  templateUrl: './check-in-screens.html',
  styleUrl: './check-in-screens.css',
})
export class CheckInScreens {
  private readonly api = inject(PrivacyApi);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly keyFor = inject(IdSource).attempt();
  readonly caseId = input.required<string>();
  readonly text = input.required<ScreenText>();
  /** Whom to call: brought by the domain that knows, and loaded before anything is asked. */
  readonly help = input<() => Promise<Type<unknown>>>();

  protected readonly state = computed(() => new CheckInState(this.text()));
  protected readonly frame = SCREEN_FRAME;
  protected readonly choices = SCREEN_ANSWERS.map((value) => ({ value, words: SCREEN_FRAME.answers[value] }));
  protected readonly people = resource({
    params: () => this.help(),
    loader: ({ params }) => params(),
  });
  /** The person wanted to go on without having chosen. */
  protected readonly unanswered = linkedSignal({
    source: () => this.state().chosen(),
    computation: () => false,
  });
  protected readonly sending = write((state: CheckInState) => {
    const body = state.body();
    return this.api.answer(this.caseId(), body, this.keyFor(body));
  });
  private readonly moved = signal(false);
  protected readonly needsHelp = computed(
    () =>
      this.state().unsafe() && (this.state().step().kind === 'end' || this.sending.problem() !== undefined),
  );

  constructor() {
    afterRenderEffect(() => {
      this.state().at();
      if (untracked(this.moved)) this.host.querySelector<HTMLElement>('h1')?.focus();
    });
  }

  protected async next(): Promise<void> {
    const state = this.state();
    if (state.asked() && !state.chosen()) {
      this.unanswered.set(true);
      this.host.querySelector<HTMLElement>('input')?.focus();
      return;
    }
    this.moved.set(true);
    if (!state.last()) return state.forward();
    if ((await this.sending.run(state)).ok) state.forget();
  }

  protected back(): void {
    this.moved.set(true);
    this.sending.clear();
    this.state().back();
  }
}
