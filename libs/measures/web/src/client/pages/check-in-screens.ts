import { HttpClient } from '@angular/common/http';
import {
  Component,
  DestroyRef,
  ElementRef,
  afterRenderEffect,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  type Type,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { measurePaths, type MyMeasure } from '@reknit/measures/model';
import { Network, ProblemNotice, write } from '@reknit/shared/web-kernel';
import { Icon } from '@reknit/shared/web-ui';
import { firstValueFrom } from 'rxjs';
import { MyMeasuresApi } from '../../data/my-measures-api';
import { AnswerKeeper } from '../state/answer-keeper';
import { placeToGoOn, stepsOf } from '../state/check-in-steps';
import { BeforeStep } from '../ui/before-step';
import { CheckStep } from '../ui/check-step';
import { PeopleToReach } from '../ui/people-to-reach';
import { QuestionStep } from '../ui/question-step';
import { SavedLine } from '../ui/saved-line';

/**
 * The screens of a check-in, one question each, as steps of one page. An answer that asks for it brings whom to call before
 * anything else, with the network or without, and again whenever the page is opened.
 */
@Component({
  selector: 'rk-measure-screens',
  imports: [RouterLink, Icon, ProblemNotice, BeforeStep, CheckStep, PeopleToReach, QuestionStep, SavedLine],
  templateUrl: './check-in-screens.html',
  styleUrl: './check-in-screens.css',
})
export class CheckInScreens {
  private readonly api = inject(MyMeasuresApi);
  private readonly http = inject(HttpClient);
  private readonly network = inject(Network);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** As it was read when the page was opened; from then on the answers live in the keeper. */
  readonly checkIn = input.required<MyMeasure>();
  readonly help = input<() => Promise<Type<unknown>>>();

  private readonly id = computed(() => this.checkIn().id);
  protected readonly keeper = linkedSignal<string, AnswerKeeper>({
    source: this.id,
    computation: () => untracked(() => this.keeperOf(this.checkIn())),
  });
  protected readonly steps = computed(() => stepsOf(this.checkIn().form));
  protected readonly at = signal(0);
  protected readonly step = computed(() => this.steps()[this.at()] ?? { kind: 'check' as const });
  /** Seen only when somebody goes on, so that a choice passed over by key does not take the question away. */
  protected readonly stops = linkedSignal({
    source: this.id,
    computation: () => untracked(() => this.keeper().first() !== undefined),
  });
  protected readonly unanswered = signal(false);
  protected readonly sent = signal(false);
  protected readonly place = computed(() => `${this.at()} of ${this.checkIn().form.items.length}`);
  private readonly moved = signal(0);

  protected readonly sending = write(async () => {
    const version = await this.keeper().settled();
    if (version === undefined) return false;
    await this.api.submit(this.id(), version);
    return true;
  });

  constructor() {
    afterRenderEffect(() => {
      if (this.moved() > 0) untracked(() => this.host.querySelector<HTMLElement>('h1')?.focus());
    });
    effect(() => {
      if (this.network.online()) untracked(() => this.keeper().hasUnsent() && void this.keeper().flush());
    });
    inject(DestroyRef).onDestroy(() => this.keeper().leave());
  }

  protected choose(code: string, value: number): void {
    this.unanswered.set(false);
    this.keeper().choose(code, value);
  }

  protected next(): void {
    const step = this.step();
    const keeper = this.keeper();
    if (step.kind === 'before') return this.goTo(placeToGoOn(this.steps(), keeper.answers()));
    if (step.kind === 'check') return void this.send();
    // Once told, whoever goes on all the same comes back to it before it is sent.
    if (step.counted && !(step.code in keeper.answers()) && !this.unanswered()) {
      this.unanswered.set(true);
      this.host.querySelector<HTMLElement>('input')?.focus();
      return;
    }
    void keeper.flush();
    if (keeper.first()) return this.stop();
    this.goTo(this.at() + 1);
  }

  protected back(): void {
    this.sending.clear();
    this.goTo(Math.max(0, this.at() - 1));
  }

  protected goTo(place: number): void {
    this.unanswered.set(false);
    this.at.set(place);
    this.moved.update((count) => count + 1);
  }

  protected goToQuestion(code: string): void {
    this.goTo(this.steps().findIndex((step) => step.kind === 'question' && step.code === code));
  }

  /** Whom to call has been seen: the questions go on where they were. */
  protected goOn(): void {
    this.keeper().goOn();
    this.stops.set(false);
    if (this.step().kind === 'question') return this.goTo(this.at() + 1);
    this.moved.update((count) => count + 1);
  }

  private stop(): void {
    this.stops.set(true);
    this.moved.update((count) => count + 1);
  }

  private async send(): Promise<void> {
    if (this.keeper().missing().length > 0) return this.unanswered.set(true);
    const outcome = await this.sending.run();
    if (!outcome.ok || !outcome.value) return;
    this.sent.set(true);
    this.moved.update((count) => count + 1);
  }

  private keeperOf(checkIn: MyMeasure): AnswerKeeper {
    const { id } = checkIn;
    return new AnswerKeeper(checkIn, {
      save: (answers, version) => this.api.save(id, answers, version),
      read: () => firstValueFrom(this.http.get<MyMeasure>(measurePaths.myResponse(id))),
      later: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
    });
  }
}
