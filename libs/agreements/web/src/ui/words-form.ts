import { Component, input, linkedSignal, output } from '@angular/core';
import { FormField, FormRoot, form, required, validate, type SchemaPathTree } from '@angular/forms/signals';
import { codePoints, faultInWords, focusFirstError } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';

interface Words {
  words: string;
}

/** One text and the button it goes with. Whoever uses it writes, and shows the problem. */
@Component({
  selector: 'rk-words-form',
  imports: [FormField, FormRoot, Control, Field],
  template: `
    <form class="rk-stack rk-stack-tight" [formRoot]="form">
      <rk-field [label]="label()" [help]="help()" [seenBy]="seenBy()" [optional]="optional()">
        <textarea rkControl [rows]="rows()" [formField]="form.words"></textarea>
      </rk-field>
      <div class="rk-row">
        <button class="rk-button" [class.rk-primary]="primary()" [disabled]="pending()">
          {{ button() }}
        </button>
        <ng-content />
      </div>
    </form>
  `,
})
export class WordsForm {
  readonly label = input.required<string>();
  readonly button = input.required<string>();
  readonly limits = input.required<{ readonly min?: number; readonly max: number }>();
  readonly help = input<string>();
  readonly seenBy = input<string>();
  readonly text = input('');
  readonly rows = input(3);
  readonly optional = input(false);
  readonly primary = input(false);
  readonly pending = input(false);
  readonly sent = output<string>();

  private readonly model = linkedSignal<Words>(() => ({ words: this.text() }));
  protected readonly form = form(this.model, (path) => this.rules(path), {
    submission: {
      action: () => Promise.resolve(this.sent.emit(this.model().words.trim())),
      onInvalid: () => focusFirstError(this.form),
    },
  });

  /** Asked when it is read, not when the form is made: by then the inputs are there. */
  private rules(path: SchemaPathTree<Words>): void {
    required(path.words, { message: faultInWords({ code: 'required' }), when: () => !this.optional() });
    validate(path.words, ({ value }) => {
      const { min = 0, max } = this.limits();
      const length = codePoints(value().trim());
      if (length > 0 && length < min) return faultOf('too-short', min);
      return length > max ? faultOf('too-long', max) : undefined;
    });
  }
}

function faultOf(code: string, limit: number): { readonly kind: string; readonly message: string } {
  return { kind: code, message: faultInWords({ code, limit }) };
}
