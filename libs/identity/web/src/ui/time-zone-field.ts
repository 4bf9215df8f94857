import { Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Control, Field } from '@reknit/shared/web-ui';
import { zoneGroups } from './zone-groups';

/** A time zone by continent and city. */
@Component({
  selector: 'rk-time-zone-field',
  imports: [FormField, Field, Control],
  template: `
    <rk-field [label]="label()" [help]="help()">
      <select rkControl [formField]="field()">
        @for (group of groups(); track group.name) {
          <optgroup [label]="group.name">
            @for (zone of group.zones; track zone.name) {
              <option [value]="zone.name">{{ zone.city }}</option>
            }
          </optgroup>
        }
      </select>
    </rk-field>
  `,
})
export class TimeZoneField {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input('Time zone');
  readonly help = input<string>();
  protected readonly groups = computed(() =>
    zoneGroups(Intl.supportedValuesOf('timeZone'), this.field()().value()),
  );
}
