import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, schema } from '@angular/forms/signals';
import { NOTE_LIMITS, type MarkedInError, type MarkInError, type Note } from '@reknit/sessions/model';
import {
  IdSource,
  ProblemNotice,
  focusFirstError,
  lengthWithin,
  mustHave,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { NotesApi } from '../data/notes-api';

export const inErrorSchema = schema<MarkInError>((path) => {
  mustHave(path.reason);
  lengthWithin(path.reason, NOTE_LIMITS.reason);
});

/** Marks a note as written in error; it stays to be read. Closes with what was made in its place. */
@Component({
  selector: 'rk-in-error-sheet',
  imports: [FormRoot, FormField, Control, Field, ProblemNotice, Sheet],
  template: `
    <form [formRoot]="form">
      <rk-sheet title="Mark in error">
        <div class="rk-stack">
          <p class="rk-muted">The note stays in the record and can be read, marked as written in error.</p>
          <rk-field
            label="Why it is wrong as a whole"
            help="For one wrong sentence write an amendment instead."
          >
            <textarea rkControl [formField]="form.reason"></textarea>
          </rk-field>
          <fieldset class="rk-fieldset">
            <legend>What takes its place</legend>
            <label class="rk-choice">
              <input type="radio" value="new" [formField]="form.replacement" />
              <span>A new draft with the same texts, to be put right and signed</span>
            </label>
            <label class="rk-choice">
              <input type="radio" value="none" [formField]="form.replacement" />
              <span>Nothing: it should never have been written here</span>
            </label>
          </fieldset>
        </div>
        <ng-container rkSheetActions>
          <rk-problem [problem]="marking.problem()" />
          <button class="rk-button rk-danger" [disabled]="marking.pending()">Mark as written in error</button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: '../editor/sheet.css',
})
export class InErrorSheet {
  private readonly api = inject(NotesApi);
  private readonly keyFor = inject(IdSource).attempt();
  private readonly note = inject(SHEET_DATA) as Note;
  protected readonly sheet = inject<SheetRef<MarkedInError>>(SheetRef);
  private readonly model = signal<MarkInError>({ reason: '', replacement: 'new' });
  protected readonly form = form(this.model, inErrorSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly marking = write((body: MarkInError) =>
    this.api.markInError({ caseId: this.note.caseId, noteId: this.note.row.id }, body, this.keyFor(body)),
  );

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.marking.run(this.model());
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(outcome.value);
    return undefined;
  }
}
