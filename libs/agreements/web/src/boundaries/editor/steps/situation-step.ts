import { Component, computed, inject } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { boundaryExamplesFor } from '@reknit/agreements/model';
import { Control, Field } from '@reknit/shared/web-ui';
import { exampleInWords } from '../../words/boundary-words';
import { BoundaryEditing } from '../boundary-editing';
import { Hints } from './hints';

/** When it matters, as a camera would show it. */
@Component({
  selector: 'rk-situation-step',
  imports: [FormField, Control, Field, Hints],
  template: `
    <rk-field label="The situation" seenBy="You and your therapist; others only if you choose so later">
      <textarea rkControl class="rk-input-words" rows="4" [formField]="editing.form.situation"></textarea>
    </rk-field>
    <rk-hints [hints]="editing.hintsAt('situation')" />
    @if (examples().length > 0) {
      <div>
        <p class="rk-fine">What others have written</p>
        <ul class="rk-fine">
          @for (example of examples(); track example) {
            <li>{{ example }}</li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-4);
    }
    ul {
      margin: var(--rk-space-1) 0 0;
      padding-inline-start: var(--rk-space-5);
    }
  `,
})
export class SituationStep {
  protected readonly editing = inject(BoundaryEditing);
  protected readonly examples = computed(() => {
    const relation = this.editing.boundary()?.relationType;
    return relation ? boundaryExamplesFor(relation).map(exampleInWords).filter(Boolean) : [];
  });
}
