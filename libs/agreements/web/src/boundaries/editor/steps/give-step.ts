import { Component, inject } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import type { BoundaryFlex } from '@reknit/agreements/model';
import { Control, Field } from '@reknit/shared/web-ui';
import { Choices, choicesOf } from '../../../ui/choices';
import { FLEX_WORDS } from '../../words/boundary-words';
import { BoundaryEditing } from '../boundary-editing';

/** How much it bends, and when it does not count. */
@Component({
  selector: 'rk-give-step',
  imports: [FormField, Choices, Control, Field],
  template: `
    <rk-choices
      legend="How firm it is"
      name="flex"
      [quiet]="true"
      [choices]="choices"
      [value]="editing.model().flex"
      (chosen)="editing.put('flex', asFlex($event))"
    />
    <rk-field label="Exceptions" help="A line each. For example: in an emergency" [optional]="true">
      <textarea rkControl rows="3" [formField]="editing.form.exceptions"></textarea>
    </rk-field>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-6);
    }
  `,
})
export class GiveStep {
  protected readonly editing = inject(BoundaryEditing);
  protected readonly choices = choicesOf(FLEX_WORDS);
  protected asFlex = (value: string): BoundaryFlex => value as BoundaryFlex;
}
