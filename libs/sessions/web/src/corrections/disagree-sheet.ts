import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, schema } from '@angular/forms/signals';
import { CORRECTION_LIMITS, type MyCorrection } from '@reknit/sessions/model';
import {
  ProblemNotice,
  focusFirstError,
  lengthWithin,
  mustHave,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { CorrectionsApi } from './corrections-api';

const statementSchema = schema<{ readonly statement: string }>((path) => {
  mustHave(path.statement, 'Write your statement first.');
  lengthWithin(path.statement, CORRECTION_LIMITS.statement);
});

/** A statement of disagreement, written once. Closes with true when it is kept. */
@Component({
  selector: 'rk-disagree-sheet',
  imports: [FormRoot, FormField, Control, Field, ProblemNotice, Sheet],
  template: `
    <form [formRoot]="form">
      <rk-sheet title="Your statement">
        <div class="rk-stack">
          <p class="rk-label">Why it was not changed</p>
          <p class="rk-quote">{{ one.reason }}</p>
          <rk-field
            label="Why you disagree"
            help="It is kept with the record for as long as the record is, next to the answer. You write it once: it cannot be changed afterwards."
          >
            <textarea rkControl rows="6" [formField]="form.statement"></textarea>
          </rk-field>
          <p class="rk-fine">
            Your therapist reads it, with whoever supervises them. Nobody else who takes part with you is told
            of it or can see it.
          </p>
        </div>
        <ng-container rkSheetActions>
          <rk-problem [problem]="keeping.problem()" />
          <button class="rk-button rk-primary" [disabled]="keeping.pending()">Keep it with the record</button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: '../notes/editor/sheet.css',
})
export class DisagreeSheet {
  private readonly api = inject(CorrectionsApi);
  protected readonly one = inject(SHEET_DATA) as MyCorrection;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  private readonly model = signal({ statement: '' });
  protected readonly form = form(this.model, statementSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly keeping = write(() => this.api.disagree(this.one, this.model().statement));

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.keeping.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}
