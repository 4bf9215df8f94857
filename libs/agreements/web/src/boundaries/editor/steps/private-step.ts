import { Component, inject } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Control, Field, PointScale } from '@reknit/shared/web-ui';
import { BoundaryEditing } from '../boundary-editing';

const POINTS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** What is never shared: why it matters, and how sure one feels. */
@Component({
  selector: 'rk-private-step',
  imports: [FormField, Control, Field, PointScale],
  template: `
    <rk-field label="Why it matters to you" seenBy="Only you and your therapist" [optional]="true">
      <textarea rkControl class="rk-input-words" rows="4" [formField]="editing.form.why"></textarea>
    </rk-field>
    <fieldset class="rk-fieldset">
      <legend>How sure are you that you can keep to it?</legend>
      <rk-point-scale
        name="confidence"
        [points]="points"
        [value]="editing.model().confidence ?? undefined"
        low="Not at all"
        high="Completely"
        (chosen)="editing.put('confidence', $event)"
      />
    </fieldset>
    <p class="rk-fine">Only you and your therapist see this number.</p>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-6);
    }
    legend {
      margin-bottom: var(--rk-space-2);
    }
  `,
})
export class PrivateStep {
  protected readonly editing = inject(BoundaryEditing);
  protected readonly points = POINTS;
}
