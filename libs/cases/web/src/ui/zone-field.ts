import { Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Control, Field } from '@reknit/shared/web-ui';

/** The zone a person lives in; what is due is said in it. */
@Component({
  selector: 'rk-zone-field',
  imports: [FormField, Field, Control],
  template: `
    <rk-field label="Time zone" help="Where they live: due moments are said in it.">
      <select rkControl [formField]="field()">
        @for (zone of zones(); track zone) {
          <option [value]="zone">{{ zone.replaceAll('_', ' ') }}</option>
        }
      </select>
    </rk-field>
  `,
})
export class ZoneField {
  readonly field = input.required<FieldTree<string>>();
  /** The chosen one is always there, even when this browser does not list it. */
  protected readonly zones = computed(() =>
    [...new Set([...Intl.supportedValuesOf('timeZone'), this.field()().value()])].sort(),
  );
}
