import { Component, computed, inject, input } from '@angular/core';
import type { LocalDate } from '@reknit/shared/model';
import { Clock, Session, dayInWords, localDate } from '@reknit/shared/web-kernel';

/** A calendar day in words, the full date on hover. */
@Component({
  selector: 'rk-day',
  template: `
    <time [attr.datetime]="day()" [title]="exact()">{{ words() }}</time>
  `,
})
export class Day {
  private readonly session = inject(Session);
  private readonly minute = inject(Clock).minute();
  readonly day = input.required<LocalDate>();
  protected readonly words = computed(() =>
    dayInWords(this.day(), { today: localDate(this.minute(), this.session.timeZone()) }),
  );
  protected readonly exact = computed(() =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(
      new Date(`${this.day()}T12:00:00Z`),
    ),
  );
}
