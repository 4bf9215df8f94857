import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { boundaryPaths, type MyBoundary } from '@reknit/agreements/model';
import { ProblemNotice, RESOURCE_GATE, toProblem, write } from '@reknit/shared/web-kernel';
import { Toasts } from '@reknit/shared/web-ui';
import { LeftBehind } from '../../ui/left-behind';
import { SEALED_COPY } from '../../ui/sealed-copy';
import { MyBoundaryApi } from '../data/my-boundary-api';
import { BoundaryEditing } from './boundary-editing';
import { ActStep } from './steps/act-step';
import { CheckStep } from './steps/check-step';
import { GiveStep } from './steps/give-step';
import { KindStep } from './steps/kind-step';
import { LadderStep } from './steps/ladder-step';
import { PeopleStep } from './steps/people-step';
import { PrivateStep } from './steps/private-step';
import { SendStep } from './steps/send-step';
import { SituationStep } from './steps/situation-step';
import { TellingStep } from './steps/telling-step';
import { WhenStep } from './steps/when-step';
import { WordsStep } from './steps/words-step';

/** Writing a boundary: one thing a page, kept as it is typed, sent to the therapist at the end. */
@Component({
  selector: 'rk-boundary-editor-page',
  imports: [
    RouterLink,
    ...RESOURCE_GATE,
    ProblemNotice,
    ActStep,
    CheckStep,
    GiveStep,
    KindStep,
    LadderStep,
    LeftBehind,
    PeopleStep,
    PrivateStep,
    SendStep,
    SituationStep,
    TellingStep,
    WhenStep,
    WordsStep,
  ],
  providers: [BoundaryEditing, ...SEALED_COPY],
  templateUrl: './boundary-editor-page.html',
  styleUrls: ['../../ui/write-page.css', './boundary-editor-page.css'],
})
export class BoundaryEditorPage {
  private readonly api = inject(MyBoundaryApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly editing = inject(BoundaryEditing);
  /** From the address. */
  readonly id = input.required<string>();
  readonly at = input(0, { transform: (at: string | undefined) => Math.max(0, Number(at ?? 0) || 0) });

  protected readonly boundary = httpResource<MyBoundary>(() => boundaryPaths.mine(this.id()));
  protected readonly now = computed(() => Math.min(this.at(), this.editing.steps().length - 1));
  protected readonly step = computed(() => this.editing.steps()[this.now()]);
  protected readonly tried = signal(false);
  protected readonly submit = write(async () => {
    const version = await this.editing.settled();
    if (version === undefined) throw this.editing.problem() ?? toProblem(undefined);
    return this.api.submit(this.id(), version);
  });
  protected readonly refused = computed(() => this.editing.placed(this.submit.problem()?.fields ?? {}));

  constructor() {
    effect(() => {
      const read = this.boundary.hasValue() ? this.boundary.value() : undefined;
      if (read) untracked(() => this.editing.begin(read));
    });
  }

  protected go(step: number): Promise<boolean> {
    this.submit.clear();
    return this.router.navigate([], { queryParams: { at: step } });
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    if (this.editing.missing().length > 0) return;
    if (!(await this.submit.run()).ok) return;
    this.toasts.show('Sent to your therapist');
    await this.router.navigate(['/my/together/boundary', this.id()], { replaceUrl: true });
  }
}
