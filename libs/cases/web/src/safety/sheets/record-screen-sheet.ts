import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, type FieldTree } from '@angular/forms/signals';
import {
  SCREEN_ANSWERS,
  SCREEN_FRAME,
  SCREEN_TEXTS,
  instrumentFor,
  type PersonSafety,
} from '@reknit/cases/model';
import type { RelationType } from '@reknit/shared/model';
import { focusFirstError, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { SafetyApi } from '../../data/safety-api';
import { SaveProblem } from '../../ui/save-problem';
import { SCREEN_ANSWER_WORDS } from '../../words/safety-words';
import { screenBody, screenModel, screenSchema } from '../forms/screen-form';

export interface RecordScreenSheetData {
  readonly caseId: string;
  readonly people: readonly Pick<PersonSafety, 'participantId' | 'givenName'>[];
  readonly relationType: RelationType;
}

/** The same questions, asked in person: of a child always, of anybody who would rather not answer on a screen. */
@Component({
  selector: 'rk-record-screen-sheet',
  imports: [FormField, FormRoot, Control, Field, Sheet, SaveProblem],
  templateUrl: './record-screen-sheet.html',
  styleUrl: './sheet.css',
})
export class RecordScreenSheet {
  private readonly api = inject(SafetyApi);
  protected readonly data = inject(SHEET_DATA) as RecordScreenSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  protected readonly text = SCREEN_TEXTS[instrumentFor(this.data.relationType)];
  protected readonly safeNow = SCREEN_FRAME.safeNow;
  protected readonly choices = SCREEN_ANSWERS.map((value) => ({ value, words: SCREEN_ANSWER_WORDS[value] }));
  private readonly model = signal(screenModel('', this.text.questions.length));
  protected readonly form = form(this.model, screenSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() => this.api.recordScreen(this.data.caseId, screenBody(this.model())));
  /** Every question with its field, the last one about now. */
  protected readonly rows: readonly { readonly question: string; readonly field: FieldTree<string> }[] = [
    ...this.text.questions.flatMap((question, at) => {
      const field = this.form.answers[at]?.answer;
      return field ? [{ question, field }] : [];
    }),
    { question: this.safeNow, field: this.form.safeNow },
  ];

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}
