import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, schema } from '@angular/forms/signals';
import { NOTE_LIMITS, type SetAdditionAside } from '@reknit/sessions/model';
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
import { ADDITION_WORDS } from '../words/note-words';
import type { SetAsideData } from './reader-sheets';

export const setAsideSchema = schema<SetAdditionAside>((path) => {
  mustHave(path.reason, 'Say why it is not taken further.');
  lengthWithin(path.reason, NOTE_LIMITS.reason);
});

/** Sets aside what somebody left open under a note. Closes with true when it was set aside. */
@Component({
  selector: 'rk-set-aside-sheet',
  imports: [FormRoot, FormField, Control, Field, ProblemNotice, Sheet],
  template: `
    <form [formRoot]="form">
      <rk-sheet title="Set it aside">
        <div class="rk-stack">
          <p class="rk-muted">
            {{ words }} of {{ data.open.authorName }} is taken no further. Its words are kept; what was never
            signed is read by nobody. Your name and your reason stay with it.
          </p>
          <rk-field label="Why it is not taken further">
            <textarea rkControl [formField]="form.reason"></textarea>
          </rk-field>
          <rk-problem [problem]="setting.problem()" />
        </div>
        <ng-container rkSheetActions>
          <button class="rk-button rk-primary" [disabled]="setting.pending()">Set it aside</button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: '../editor/sheet.css',
})
export class SetAsideSheet {
  private readonly api = inject(NotesApi);
  protected readonly data = inject(SHEET_DATA) as SetAsideData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  protected readonly words = `The ${ADDITION_WORDS[this.data.open.kind].toLowerCase()}`;
  private readonly model = signal<SetAdditionAside>({ reason: '' });
  protected readonly form = form(this.model, setAsideSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly setting = write((reason: string) =>
    this.api.setAdditionAside(this.data.place, this.data.open, reason),
  );

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.setting.run(this.model().reason);
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}
