import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { ProblemNotice, focusFirstError, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { commentSchema, type CommentModel } from './decision-forms';

export interface CommentSheetData {
  readonly title: string;
  readonly label: string;
  readonly seenBy: string;
  readonly verb: string;
  readonly run: (comment: string) => Promise<unknown>;
}

/** A few words that go with a decision: giving back, or closing a question. Closes with true when it was saved. */
@Component({
  selector: 'rk-comment-sheet',
  imports: [FormField, FormRoot, ProblemNotice, Control, Field, Sheet],
  template: `
    <form [formRoot]="form">
      <rk-sheet [title]="data.title">
        <div class="rk-stack">
          <rk-field [label]="data.label" [seenBy]="data.seenBy">
            <textarea rkControl rows="4" [formField]="form.comment"></textarea>
          </rk-field>
          <rk-problem [problem]="save.problem()" />
        </div>
        <ng-container rkSheetActions>
          <button class="rk-button rk-primary" [disabled]="save.pending()">{{ data.verb }}</button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: '../../ui/sheet.css',
})
export class CommentSheet {
  protected readonly data = inject(SHEET_DATA) as CommentSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  private readonly model = signal<CommentModel>({ comment: '' });
  protected readonly form = form(this.model, commentSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() => this.data.run(this.model().comment.trim()));

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}
