import { Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { ROLE_HELP, ROLE_WORDS } from '../data/identity-words';
import type { StaffRoles } from '../forms/staff-form';

/** What somebody may do here, as boxes with their meaning. */
@Component({
  selector: 'rk-role-boxes',
  imports: [FormField],
  template: `
    <fieldset class="rk-fieldset" aria-describedby="roles-error">
      <legend>Roles</legend>
      @for (role of roles; track role) {
        <label class="rk-choice">
          <input type="checkbox" [formField]="field()[role]" />
          <span>
            {{ words[role] }}
            <span class="rk-fine">{{ help[role] }}</span>
          </span>
        </label>
      }
      <p id="roles-error" class="rk-field-error" aria-live="polite">{{ fault() }}</p>
    </fieldset>
  `,
  styles: `
    .rk-fine {
      display: block;
    }
  `,
})
export class RoleBoxes {
  readonly field = input.required<FieldTree<StaffRoles>>();
  protected readonly roles = ['clinician', 'supervisor', 'administrator'] as const;
  protected readonly words = ROLE_WORDS;
  protected readonly help = ROLE_HELP;
  protected readonly fault = computed(() => {
    const state = this.field()();
    return state.touched() ? (state.errors()[0]?.message ?? '') : '';
  });
}
