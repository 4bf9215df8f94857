import { computed, signal } from '@angular/core';
import {
  SCREEN_FRAME,
  screenSteps,
  type AnswerScreening,
  type ScreenAnswer,
  type ScreenText,
} from '@reknit/cases/model';

/**
 * A check-in while it is answered: kept here and nowhere else, so that leaving leaves nothing behind. There are as many screens
 * whatever is said, and nothing is asked of somebody who may be watched.
 */
export class CheckInState {
  private readonly alone = signal<ScreenAnswer | undefined>(undefined);
  private readonly answers = signal<readonly (ScreenAnswer | undefined)[]>([]);
  private readonly safeNow = signal<ScreenAnswer | undefined>(undefined);
  private readonly place = signal(0);

  /** What nobody can see is alone; who would rather not say is not asked. */
  private readonly steps = computed(() => {
    const alone = this.alone();
    return screenSteps(alone === undefined ? undefined : alone === 'yes');
  });
  readonly at = this.place.asReadonly();
  readonly of = computed(() => this.steps().length);
  readonly step = computed(() => this.steps()[this.at()] ?? { kind: 'end' as const });
  readonly last = computed(() => this.steps()[this.at() + 1]?.kind === 'end');
  readonly unsafe = computed(() => this.safeNow() === 'no');

  constructor(private readonly text: ScreenText) {}

  /** What is asked on this screen; undefined where there is only something to read. */
  readonly asked = computed(() => {
    const step = this.step();
    if (step.kind === 'alone') return { lead: '', question: SCREEN_FRAME.alone };
    if (step.kind === 'safe-now') return { lead: '', question: SCREEN_FRAME.safeNow };
    if (step.kind !== 'question') return undefined;
    return { lead: this.text.lead, question: this.text.questions[step.question] ?? '' };
  });

  readonly chosen = computed(() => {
    const step = this.step();
    if (step.kind === 'alone') return this.alone();
    if (step.kind === 'safe-now') return this.safeNow();
    return step.kind === 'question' ? this.answers()[step.question] : undefined;
  });

  choose(answer: ScreenAnswer): void {
    const step = this.step();
    if (step.kind === 'alone') this.beginAnew(answer);
    else if (step.kind === 'safe-now') this.safeNow.set(answer);
    else if (step.kind === 'question')
      this.answers.update((before) => Object.assign([...before], { [step.question]: answer }));
  }

  forward(): void {
    this.place.update((at) => Math.min(at + 1, this.of() - 1));
  }

  back(): void {
    this.place.update((at) => Math.max(at - 1, 0));
  }

  /** What is sent: everything, or that nothing was asked. */
  body(): AnswerScreening {
    const textVersion = this.text.version;
    if (this.alone() !== 'yes') return { textVersion, alone: false, answers: [] };
    const answers = this.text.questions.map((_, at) => this.answers()[at] ?? 'prefer_not');
    return { textVersion, alone: true, answers, safeNow: this.safeNow() ?? 'prefer_not' };
  }

  /** Once it is sent, nothing of it stays in the page. */
  forget(): void {
    this.answers.set([]);
    this.forward();
  }

  private beginAnew(alone: ScreenAnswer): void {
    if (this.alone() !== alone) {
      this.answers.set([]);
      this.safeNow.set(undefined);
    }
    this.alone.set(alone);
  }
}
