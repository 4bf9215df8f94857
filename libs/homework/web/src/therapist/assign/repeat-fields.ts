import { Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import type { DueWish } from '@reknit/homework/model';
import { Clock, dayInWords, localDate } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { lastDay, RHYTHMS, TIMES, type RepeatModel } from './repeat-form';

/** Whether it comes again, how often, and until when that is. */
@Component({
  selector: 'rk-repeat-fields',
  imports: [FormField, Control, Field],
  template: `
    <div class="fields">
      <rk-field label="How often">
        <select rkControl [formField]="field().every">
          @for (rhythm of rhythms; track rhythm.value) {
            <option [value]="rhythm.value">{{ rhythm.words }}</option>
          }
        </select>
      </rk-field>
      @if (again()) {
        <rk-field label="Times in all">
          <select rkControl [formField]="field().times">
            @for (count of times; track count) {
              <option [value]="count">{{ count }}</option>
            }
          </select>
        </rk-field>
      }
    </div>
    @if (last(); as day) {
      <p class="rk-fine">
        Each next one is given when the one before is due. The last is due {{ day }}. You can stop it any
        time.
      </p>
    }
  `,
  styles: `
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr));
      gap: var(--rk-space-3);
      align-items: start;
    }
    p {
      margin-top: var(--rk-space-2);
    }
  `,
})
export class RepeatFields {
  private readonly minute = inject(Clock).minute();
  readonly field = input.required<FieldTree<RepeatModel>>();
  /** The first one. */
  readonly due = input.required<DueWish>();

  protected readonly rhythms = RHYTHMS;
  protected readonly times = TIMES;
  protected readonly again = computed(() => this.field()().value().every !== '');
  protected readonly last = computed(() => {
    const day = lastDay(this.field()().value(), this.due());
    return day && dayInWords(day, { today: localDate(this.minute(), this.due().timeZone) });
  });
}
