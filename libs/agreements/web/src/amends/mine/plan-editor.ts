import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { amendsPaths, amendsTextOf, type SaveAmendsDraft } from '@reknit/agreements/model';
import { ProblemNotice, faultInWords, write } from '@reknit/shared/web-kernel';
import { PageHeader, Toasts } from '@reknit/shared/web-ui';
import { LeftBehind } from '../../ui/left-behind';
import { SEALED_COPY, SealedCopy } from '../../ui/sealed-copy';
import { PlanText } from '../plan-text';
import { AmendsApi } from './amends-api';
import { CheckStep } from './check-step';
import { EditedPlan, type WrittenPlan } from './edited-plan';
import { fieldInWords } from './field-words';
import { HarmStep } from './harm-step';
import { PromisesStep } from './promises-step';
import { TermsStep } from './terms-step';

const STEPS = [
  'What happened',
  'Could it do harm?',
  'What you commit to',
  'How it goes',
  'Look at it and send',
] as const;
/** Which step a path of the draft is mended on. */
const STEP_OF: Readonly<Record<string, number>> = {
  harm: 0,
  harmCheck: 1,
  commitments: 2,
  difficulties: 2,
  terms: 3,
};

/** Writing an amends plan, one thing a page, kept as it is written. */
@Component({
  selector: 'rk-plan-editor',
  imports: [ProblemNotice, PageHeader, CheckStep, HarmStep, LeftBehind, PlanText, PromisesStep, TermsStep],
  providers: SEALED_COPY,
  templateUrl: './plan-editor.html',
  styleUrl: './plan-editor.css',
})
export class PlanEditor {
  private readonly api = inject(AmendsApi);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly sealed: SealedCopy<SaveAmendsDraft> = inject(SealedCopy);
  readonly plan = input.required<WrittenPlan>();
  readonly sent = output();
  /** The server has put something into the draft: it is to be read again. */
  readonly taken = output();

  protected readonly steps = STEPS;
  protected readonly step = signal(0);
  protected readonly edited = linkedSignal(() => new EditedPlan(this.plan(), this.api, this.sealed.copy));
  protected readonly leftBehind = this.sealed.leftBehind;
  protected readonly submit = write((version: number) =>
    this.api.step(amendsPaths.submit, this.plan().id, version),
  );
  protected readonly taking = write((version: number) =>
    this.api.step(amendsPaths.fromApology, this.plan().id, version),
  );
  protected readonly faults = computed(() =>
    Object.entries(this.submit.problem()?.fields ?? {}).map(([path, codes]) => ({
      path,
      step: STEP_OF[path.split('.')[0] ?? ''] ?? 0,
      field: fieldInWords(path),
      words: codes.map((code) => faultInWords(code)).join(' '),
    })),
  );
  /** As it will be read, once there is enough of it to read. */
  protected readonly whole = computed(() => {
    const draft = this.edited().draft();
    const { startsOn, endsOn, confirmBy, noReturnExpected } = draft.terms;
    const said = draft.harm.title && draft.harm.harmOwned && draft.commitments.length > 0;
    return said && startsOn && endsOn && confirmBy && noReturnExpected ? amendsTextOf(draft) : undefined;
  });
  protected readonly returned = computed(() => {
    const { review } = this.plan();
    return review?.decision === 'return' ? review : undefined;
  });

  constructor() {
    effect(() => {
      const edited = this.edited();
      untracked(() => void this.restore(edited));
    });
  }

  /** The person decides about words this device kept over an older version. */
  protected decide(use: boolean): void {
    const words = this.sealed.decide();
    if (use && words) this.edited().restore(words);
  }

  private async restore(edited: EditedPlan): Promise<void> {
    const { id, version } = this.plan();
    const words = await this.sealed.begin(`plan/${id}`, version);
    if (words && edited === this.edited() && edited.saved()) edited.restore(words);
  }

  protected async go(step: number): Promise<void> {
    await this.edited().keep();
    this.step.set(Math.min(Math.max(step, 0), STEPS.length - 1));
    afterNextRender({ read: () => this.attend() }, { injector: this.injector });
  }

  protected async send(): Promise<void> {
    const version = await this.edited().keep();
    if (version === undefined) return;
    const outcome = await this.submit.run(version);
    if (!outcome.ok) return;
    this.toasts.show('Sent to your therapist');
    this.sent.emit();
  }

  /** What was offered in the apology becomes commitments, to be worked out here. */
  protected async takeOver(): Promise<void> {
    const version = await this.edited().keep();
    if (version !== undefined && (await this.taking.run(version)).ok) this.taken.emit();
  }

  /** Each page begins at its beginning, for the eye and for whoever listens. */
  private attend(): void {
    const element = this.host.nativeElement;
    element.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    element.ownerDocument.defaultView?.scrollTo({ top: 0 });
  }
}
