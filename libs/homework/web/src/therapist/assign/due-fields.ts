import { Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import type { TimeZoneName } from '@reknit/shared/model';
import { Clock, clockTime, dayInWords, localDate } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { GRACES, dueAt, type DueModel } from './due-form';

export interface PersonInZone {
  readonly name: string;
  readonly timeZone: TimeZoneName;
}

/** Day, time, zone and grace of a due moment, and what that moment is where each person lives. */
@Component({
  selector: 'rk-due-fields',
  imports: [FormField, Control, Field],
  template: `
    <fieldset class="rk-fieldset">
      <legend>Due</legend>
      <div class="fields">
        <rk-field label="Day">
          <input rkControl type="date" [formField]="field().date" />
        </rk-field>
        <rk-field label="Time" [optional]="true">
          <input rkControl type="time" [formField]="field().time" />
        </rk-field>
        <rk-field label="Still counts for">
          <select rkControl [formField]="field().grace">
            @for (grace of graces; track grace.value) {
              <option [value]="grace.value">{{ grace.words }}</option>
            }
          </select>
        </rk-field>
        @if (zones().length > 1) {
          <rk-field label="On the clock of">
            <select rkControl [formField]="field().timeZone">
              @for (zone of zones(); track zone) {
                <option [value]="zone">{{ zone.replaceAll('_', ' ') }}</option>
              }
            </select>
          </rk-field>
        }
      </div>
      <ul class="rk-fine moments">
        @for (line of moments(); track line) {
          <li>{{ line }}</li>
        }
      </ul>
    </fieldset>
  `,
  styles: `
    legend {
      margin-bottom: var(--rk-space-2);
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr));
      gap: var(--rk-space-3);
      align-items: start;
    }
    .moments {
      margin-top: var(--rk-space-2);
    }
  `,
})
export class DueFields {
  private readonly minute = inject(Clock).minute();
  readonly field = input.required<FieldTree<DueModel>>();
  readonly people = input.required<readonly PersonInZone[]>();
  protected readonly graces = GRACES;

  protected readonly zones = computed(() => [
    ...new Set([...this.people().map(({ timeZone }) => timeZone), this.field()().value().timeZone]),
  ]);
  protected readonly moments = computed(() =>
    momentsOf(this.field()().value(), this.people(), this.minute()),
  );
}

/**
 * What a due moment is for each person: one line while they share a zone, one each where they do not.
 *
 * @example
 * momentsOf({ date: '2026-03-08', time: '20:00', timeZone: 'Europe/Lisbon', grace: '0' },
 *   [{ name: 'Felix', timeZone: 'America/Vancouver' }], '2026-03-05T09:00:00.000Z')
 * // ['For Felix: Sunday, in 3 days, 12:00 (Vancouver)']
 */
export function momentsOf(due: DueModel, people: readonly PersonInZone[], now: string): readonly string[] {
  const moment = dueAt(due);
  if (moment === undefined) return [];
  const say = (zone: TimeZoneName): string => {
    const day = dayInWords(localDate(moment, zone), { today: localDate(now, zone) });
    const wholeDay = due.time === '' && zone === due.timeZone;
    return `${day}, ${wholeDay ? 'until the end of the day' : clockTime(moment, zone)}`;
  };
  const zones = new Set([...people.map(({ timeZone }) => timeZone), due.timeZone]);
  if (zones.size === 1) return [capital(say(due.timeZone))];
  return people.map(({ name, timeZone }) => `For ${name}: ${say(timeZone)} (${cityOf(timeZone)})`);
}

function cityOf(zone: TimeZoneName): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
