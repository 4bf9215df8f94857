import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, schema } from '@angular/forms/signals';
import { NOTE_LIMITS, type NoteToCosign } from '@reknit/sessions/model';
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
import { NotesApi } from '../data/notes-api';

/** A note, or what stands under it. */
export type GiveBackData = Pick<NoteToCosign, 'id' | 'version' | 'caseId' | 'authorName' | 'addition'>;

export const giveBackSchema = schema<{ readonly comment: string }>((path) => {
  mustHave(path.comment, 'Say what should be different.');
  lengthWithin(path.comment, NOTE_LIMITS.comment);
});

/** Gives a note back to its author with what should be different. Closes with true when it was given back. */
@Component({
  selector: 'rk-give-back-sheet',
  imports: [FormRoot, FormField, Control, Field, ProblemNotice, Sheet],
  template: `
    <form [formRoot]="form">
      <rk-sheet title="Give it back">
        <div class="rk-stack">
          <p class="rk-muted">
            {{ data.addition ? 'It' : 'The note' }} goes back to be changed. What was signed stays on record
            as an earlier version.
          </p>
          <rk-field label="What should be different" seenBy="Everybody who reads the note">
            <textarea rkControl [formField]="form.comment"></textarea>
          </rk-field>
          <rk-problem [problem]="giving.problem()" />
        </div>
        <ng-container rkSheetActions>
          <button class="rk-button rk-primary" [disabled]="giving.pending()">Give it back</button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: '../editor/sheet.css',
})
export class GiveBackSheet {
  private readonly api = inject(NotesApi);
  protected readonly data = inject(SHEET_DATA) as GiveBackData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  private readonly model = signal({ comment: '' });
  protected readonly form = form(this.model, giveBackSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly giving = write(async (comment: string) => {
    const { caseId, id: noteId, version, addition } = this.data;
    if (addition) await this.api.giveAdditionBack({ caseId, noteId }, { id: addition.id, version }, comment);
    else await this.api.giveBack({ caseId, noteId }, comment, version);
  });

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.giving.run(this.model().comment);
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}
