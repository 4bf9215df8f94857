import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import type { Assignee } from './assign-form';

/** Who gets it. Whoever cannot receive it now is named with the reason instead of being left out silently. */
@Component({
  selector: 'rk-people-field',
  imports: [FormField],
  template: `
    <fieldset class="rk-fieldset">
      <legend>Who gets it</legend>
      <div class="people">
        @for (person of field(); track person.id().value()) {
          @if (person.away().value(); as reason) {
            <p class="rk-muted away">{{ person.name().value() }} {{ reason }}</p>
          } @else {
            <label class="rk-choice">
              <input type="checkbox" [formField]="person.chosen" />
              <span>{{ person.name().value() }}</span>
            </label>
          }
        }
      </div>
      @if (field()().touched() && field()().errors()[0]; as fault) {
        <p class="rk-field-error" role="alert">{{ fault.message }}</p>
      }
    </fieldset>
  `,
  styles: `
    .people {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--rk-space-6);
      align-items: center;
    }
    .away {
      flex-basis: 100%;
      font-size: var(--rk-text-small);
    }
  `,
})
export class PeopleField {
  readonly field = input.required<FieldTree<Assignee[]>>();
}
