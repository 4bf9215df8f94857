import { Component, computed, inject } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Control, Field } from '@reknit/shared/web-ui';
import { BoundaryEditing } from '../boundary-editing';

/** Towards whom: people one works with here, or anybody else by a name of one's own. */
@Component({
  selector: 'rk-people-step',
  imports: [FormField, Control, Field],
  template: `
    @if (people().length > 0) {
      <fieldset class="rk-fieldset">
        <legend>Somebody you work with here</legend>
        @for (person of people(); track person.participantId) {
          <label class="rk-choice">
            <input
              type="checkbox"
              [checked]="has(person.participantId)"
              (change)="turn(person.participantId)"
            />
            <span>{{ person.givenName }}</span>
          </label>
        }
        <p class="rk-fine">Naming somebody tells them nothing.</p>
      </fieldset>
    }
    @if (editing.model().kind !== 'agreement') {
      <rk-field
        [label]="people().length > 0 ? 'Somebody else' : 'Who it is for'"
        help="A name, or what you call them. More than one: put a comma between."
        [optional]="people().length > 0"
      >
        <input rkControl autocomplete="off" [formField]="editing.form.others" />
      </rk-field>
    } @else if (people().length === 0) {
      <p class="rk-notice">
        An agreement is made with somebody you work with here. Nobody can be named at the moment; write a
        limit or a request instead, or ask your therapist.
      </p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-6);
    }
  `,
})
export class PeopleStep {
  protected readonly editing = inject(BoundaryEditing);
  protected readonly people = computed(() => this.editing.boundary()?.people ?? []);

  protected has(id: string): boolean {
    return this.editing.model().people.includes(id);
  }

  protected turn(id: string): void {
    const people = this.editing.model().people;
    this.editing.put('people', this.has(id) ? people.filter((one) => one !== id) : [...people, id]);
  }
}
