import { Component, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, type SchemaPathTree } from '@angular/forms/signals';
import { BOUNDARY_LIMITS } from '@reknit/agreements/model';
import { focusFirstError, lengthWithin, mustHave } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';

interface SuggestModel {
  wording: string;
}

export function suggestSchema(path: SchemaPathTree<SuggestModel>): void {
  mustHave(path.wording, 'Write the words you would say yes to.');
  lengthWithin(path.wording, BOUNDARY_LIMITS.wording);
}

/** Other words somebody would say yes to. */
@Component({
  selector: 'rk-suggest-form',
  imports: [FormField, FormRoot, Control, Field],
  template: `
    <form class="rk-stack" [formRoot]="form">
      <rk-field label="The words you would say yes to" [seenBy]="from() + ' and the therapist'">
        <textarea rkControl class="rk-input-words" rows="3" [formField]="form.wording"></textarea>
      </rk-field>
      <button class="rk-button rk-primary rk-button-large" [disabled]="pending()">Suggest this</button>
      <button type="button" class="rk-button rk-quiet" (click)="closed.emit()">Back</button>
    </form>
  `,
})
export class SuggestForm {
  readonly from = input.required<string>();
  readonly pending = input(false);
  readonly sent = output<string>();
  readonly closed = output();
  private readonly model = signal<SuggestModel>({ wording: '' });
  protected readonly form = form(this.model, suggestSchema, {
    submission: {
      action: () => Promise.resolve(this.sent.emit(this.model().wording.trim())),
      onInvalid: () => focusFirstError(this.form),
    },
  });
}
