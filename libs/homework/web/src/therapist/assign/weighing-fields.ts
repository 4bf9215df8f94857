import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import type { ExerciseSummary } from '@reknit/homework/model';

/** What only the clinician can answer for: what speaks against the exercise, and whether the time for it has come. */
@Component({
  selector: 'rk-weighing-fields',
  imports: [FormField],
  template: `
    @if (exercise().contraindications.length > 0) {
      <fieldset class="rk-fieldset against">
        <legend>What speaks against it</legend>
        <ul>
          @for (item of exercise().contraindications; track item.code) {
            <li>{{ item.words }}</li>
          }
        </ul>
        <label class="rk-choice">
          <input type="checkbox" [formField]="acknowledged()" />
          <span>I have read this and weighed it for the people I chose</span>
        </label>
        @if (acknowledged()().touched() && acknowledged()().errors()[0]; as fault) {
          <p class="rk-field-error">{{ fault.message }}</p>
        }
      </fieldset>
    }
    @if (exercise().needsUnlock) {
      <div>
        <label class="rk-choice">
          <input type="checkbox" [formField]="ready()" />
          <span>In my judgement they are ready for this exercise now</span>
        </label>
        @if (ready()().touched() && ready()().errors()[0]; as fault) {
          <p class="rk-field-error">{{ fault.message }}</p>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .against ul {
      margin: var(--rk-space-2) 0;
      padding-inline-start: var(--rk-space-5);
      font-size: var(--rk-text-small);
      list-style: disc;
    }
  `,
})
export class WeighingFields {
  readonly exercise = input.required<Pick<ExerciseSummary, 'contraindications' | 'needsUnlock'>>();
  readonly acknowledged = input.required<FieldTree<boolean>>();
  readonly ready = input.required<FieldTree<boolean>>();
}
