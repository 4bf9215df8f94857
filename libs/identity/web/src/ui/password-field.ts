import { Component, input, signal } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Control, Field } from '@reknit/shared/web-ui';

/** A password with a way to look at it, because long ones are easy to mistype. */
@Component({
  selector: 'rk-password-field',
  imports: [FormField, Field, Control],
  template: `
    <rk-field [label]="label()" [help]="help()">
      <div class="rk-together">
        <input
          rkControl
          [type]="shown() ? 'text' : 'password'"
          [attr.autocomplete]="autocomplete()"
          autocapitalize="none"
          spellcheck="false"
          [formField]="field()"
        />
        <button
          type="button"
          class="rk-button"
          [attr.aria-label]="(shown() ? 'Hide ' : 'Show ') + label().toLowerCase()"
          (click)="shown.set(!shown())"
        >
          {{ shown() ? 'Hide' : 'Show' }}
        </button>
      </div>
    </rk-field>
  `,
  styles: `
    .rk-button {
      min-width: 4.25rem;
    }
  `,
})
export class PasswordField {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input('Password');
  readonly help = input<string>();
  readonly autocomplete = input<'current-password' | 'new-password'>('current-password');
  protected readonly shown = signal(false);
}
