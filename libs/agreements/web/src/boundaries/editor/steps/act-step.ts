import { Component, inject } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Control, Field } from '@reknit/shared/web-ui';
import { BoundaryEditing } from '../boundary-editing';

/** Who does what: mine in a limit, theirs and mine in a request, both in an agreement. */
@Component({
  selector: 'rk-act-step',
  imports: [FormField, Control, Field],
  template: `
    @switch (editing.model().kind) {
      @case ('limit') {
        <rk-field label="I will …" help="For example: stay ten minutes, then leave">
          <input rkControl class="rk-input-words" autocomplete="off" [formField]="editing.form.ownAction" />
        </rk-field>
      }
      @case ('request') {
        <rk-field label="I would like you to …" help="One thing a person can do. For example: knock first">
          <input rkControl class="rk-input-words" autocomplete="off" [formField]="editing.form.act" />
        </rk-field>
        <rk-field label="If not, I will …" help="What you do to look after yourself">
          <input rkControl class="rk-input-words" autocomplete="off" [formField]="editing.form.ownAction" />
        </rk-field>
      }
      @case ('agreement') {
        <rk-field
          label="We both agree that …"
          help="For example: phones stay in the hall from seven to half past eight"
        >
          <input rkControl class="rk-input-words" autocomplete="off" [formField]="editing.form.conduct" />
        </rk-field>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-5);
    }
  `,
})
export class ActStep {
  protected readonly editing = inject(BoundaryEditing);
}
