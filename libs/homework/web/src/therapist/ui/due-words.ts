import { Component, computed, inject, input } from '@angular/core';
import type { DueMoment } from '@reknit/homework/model';
import { Clock, clockTime, dayInWords, inWords, localDate } from '@reknit/shared/web-kernel';

/**
 * When something is due, in the zone it was set in: a day where no time was named, a day and a time otherwise.
 *
 * @example
 * dueInWords({ at: '2026-03-08T23:59:59.000Z', timeZone: 'Europe/London', graceMinutes: 0, wholeDay: true }, '2026-03-05T09:00:00.000Z')
 * // 'Sunday, in 3 days'
 */
export function dueInWords(due: DueMoment, now: string): string {
  const words = dayInWords(localDate(due.at, due.timeZone), { today: localDate(now, due.timeZone) });
  return due.wholeDay ? words : `${words}, ${clockTime(due.at, due.timeZone)}`;
}

/** A due moment in words; the exact one with its zone on hover and for people who listen to the page. */
@Component({
  selector: 'rk-due',
  template: `
    <time [attr.datetime]="due().at" [title]="exact()">
      {{ words() }}
      <span class="rk-visually-hidden">({{ exact() }})</span>
    </time>
  `,
})
export class Due {
  private readonly minute = inject(Clock).minute();
  readonly due = input.required<DueMoment>();
  protected readonly words = computed(() => dueInWords(this.due(), this.minute()));
  protected readonly exact = computed(
    () => inWords(this.due().at, { timeZone: this.due().timeZone, now: this.minute() }).exact,
  );
}
