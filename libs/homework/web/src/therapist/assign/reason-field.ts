import { Component, input, output } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Control, Field } from '@reknit/shared/web-ui';

/** A sentence the client will read, with wordings to start from while it is empty. */
@Component({
  selector: 'rk-reason-field',
  imports: [FormField, Control, Field],
  template: `
    <rk-field [label]="label()" [help]="help()">
      <textarea rkControl rows="2" [formField]="field()"></textarea>
    </rk-field>
    @if (field()().value() === '' && suggestions().length > 0) {
      <div class="wordings" role="group" [attr.aria-label]="'Wordings to start from: ' + label()">
        @for (text of suggestions(); track text) {
          <button type="button" (click)="take.emit(text)">{{ text }}</button>
        }
      </div>
    }
  `,
  styles: `
    :host ::ng-deep textarea.rk-input {
      min-height: 4rem;
    }
    .wordings {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-1);
      margin-top: var(--rk-space-1);
    }
    button {
      padding: 0.125rem var(--rk-space-2);
      border: 1px dashed var(--rk-control-line);
      border-radius: var(--rk-radius);
      background: none;
      color: var(--rk-muted);
      font: 400 0.8125rem/1.25rem var(--rk-sans);
      text-align: start;
      cursor: pointer;
    }
    button:hover {
      background: var(--rk-hover);
      color: var(--rk-ink);
    }
  `,
})
export class ReasonField {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  readonly help = input<string>();
  readonly suggestions = input<readonly string[]>([]);
  readonly take = output<string>();
}
