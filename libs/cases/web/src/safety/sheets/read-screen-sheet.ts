import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { SCREEN_DECISIONS, SCREEN_TEXTS, SafetyAction, type SafetyScreenView } from '@reknit/cases/model';
import {
  ProblemNotice,
  Session,
  When,
  focusFirstError,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import { Chip, Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { SafetyApi } from '../../data/safety-api';
import { Day } from '../../ui/day';
import { SaveProblem } from '../../ui/save-problem';
import {
  SCREEN_ANSWER_WORDS,
  SCREEN_DECISION_WORDS,
  SCREEN_RESULT_TONES,
  SCREEN_RESULT_WORDS,
  TIP_OFF_RULE,
} from '../../words/safety-words';
import { decisionBody, decisionSchema, type DecisionModel } from '../forms/decision-form';
import { needsDecision } from '../next-step';

export interface ReadScreenSheetData {
  readonly caseId: string;
  readonly screen: SafetyScreenView;
  readonly name: string;
  readonly mayDecide: boolean;
  /** Joint work rests already: all that is left to decide is that it stays so. */
  readonly stopped: boolean;
}

/**
 * One private check-in. What was read before opens as it is; what was not is opened by a button, because reading it is kept in
 * the record. Where something follows from it, the decision is taken here. Closes with true when anything was saved.
 */
@Component({
  selector: 'rk-read-screen-sheet',
  imports: [FormField, FormRoot, Chip, Control, Day, Field, ProblemNotice, SaveProblem, Sheet, When],
  templateUrl: './read-screen-sheet.html',
  styleUrl: './read-screen-sheet.css',
})
export class ReadScreenSheet {
  private readonly api = inject(SafetyApi);
  private readonly session = inject(Session);
  protected readonly data = inject(SHEET_DATA) as ReadScreenSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  protected readonly resultWords = SCREEN_RESULT_WORDS;
  protected readonly resultTones = SCREEN_RESULT_TONES;
  protected readonly answerWords = SCREEN_ANSWER_WORDS;
  protected readonly decisionWords = SCREEN_DECISION_WORDS;
  protected readonly tipOff = TIP_OFF_RULE;
  protected readonly ways = SCREEN_DECISIONS;

  protected readonly screen = signal(this.data.screen);
  protected readonly text = SCREEN_TEXTS[this.data.screen.instrument];
  protected readonly asked = computed(() => {
    const answers = this.screen().answers?.answers ?? [];
    return this.text.questions.flatMap((question, at) => {
      const answer = answers[at];
      return answer ? [{ question, answer, words: SCREEN_ANSWER_WORDS[answer] }] : [];
    });
  });
  protected readonly mayRead = computed(
    () => this.data.mayDecide && this.session.may(SafetyAction.readScreen),
  );
  protected readonly deciding = computed(() => this.data.mayDecide && needsDecision(this.screen()));

  protected readonly reading = write(() => this.api.readScreen(this.data.caseId, this.data.screen.id));
  private readonly model = signal<DecisionModel>({
    decision: this.data.stopped ? 'keep_blocked' : '',
    reason: '',
  });
  protected readonly form = form(this.model, decisionSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() =>
    this.api.decideScreen(this.data.caseId, this.data.screen.id, decisionBody(this.model())),
  );
  private changed = false;

  protected async read(): Promise<void> {
    const outcome = await this.reading.run();
    if (!outcome.ok) return;
    this.changed = true;
    this.screen.set(outcome.value);
  }

  protected close(): void {
    this.sheet.close(this.changed);
  }

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}
