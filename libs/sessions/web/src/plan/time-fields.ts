import { Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { slotOf } from '@reknit/sessions/model';
import type { TimeZoneName } from '@reknit/shared/model';
import { Control, Field } from '@reknit/shared/web-ui';
import { cityOf, dayWords, elsewhere, spanWords } from '../words/session-words';
import { USUAL_MINUTES, timeBody, type TimeModel } from './time-form';

export interface PersonInZone {
  readonly name: string;
  readonly timeZone: TimeZoneName;
}

/** Day, time and length on the clock of the practice, and what that is where each person lives. */
@Component({
  selector: 'rk-time-fields',
  imports: [FormField, Control, Field],
  template: `
    <div class="pair">
      <rk-field label="Day">
        <input rkControl type="date" [formField]="field().on" />
      </rk-field>
      <rk-field label="Time">
        <input rkControl type="time" step="300" [formField]="field().at" />
      </rk-field>
      <rk-field label="Length">
        <select rkControl [formField]="field().minutes">
          @for (minutes of lengths(); track minutes) {
            <option [value]="minutes">{{ minutes }} minutes</option>
          }
        </select>
      </rk-field>
    </div>
    @if (said()) {
      <p class="rk-fine said">{{ said() }}</p>
    }
    @for (line of others(); track line) {
      <p class="rk-fine">{{ line }}</p>
    }
  `,
  styleUrl: './sheet.css',
  styles: `
    :host {
      height: auto;
    }
    .said {
      margin-top: var(--rk-space-2);
    }
  `,
})
export class TimeFields {
  readonly field = input.required<FieldTree<TimeModel>>();
  readonly timeZone = input.required<TimeZoneName>();
  readonly people = input<readonly PersonInZone[]>([]);

  private readonly slot = computed(() => {
    const time = timeBody(this.field()().value(), this.timeZone());
    return time && slotOf(time);
  });
  protected readonly lengths = computed(() => [
    ...new Set([...USUAL_MINUTES, this.field()().value().minutes].toSorted((a, b) => Number(a) - Number(b))),
  ]);
  protected readonly said = computed(() => {
    const slot = this.slot();
    const zone = this.timeZone();
    return slot && `${dayWords(slot.start, zone)}, ${spanWords(slot, zone)} (${cityOf(zone)})`;
  });
  protected readonly others = computed(() => {
    const slot = this.slot();
    return slot ? elsewhere(slot.start, this.timeZone(), this.people()) : [];
  });
}
