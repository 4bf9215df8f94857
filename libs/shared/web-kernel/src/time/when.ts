import { Component, computed, inject, input } from '@angular/core';
import type { Instant, TimeZoneName } from '@reknit/shared/model';
import { Session } from '../session/session';
import { Clock } from './clock';
import { inWords } from './in-words';

/**
 * A moment in words; the exact one on hover and for people who listen to the page. In the person's own zone unless
 * another is named. Pass `person` zones where the moment belongs to somebody else.
 *
 * @example <rk-when [at]="homework.dueAt" />
 */
@Component({
  selector: 'rk-when',
  template: `
    <time [attr.datetime]="at()" [title]="moment().exact">
      {{ moment().words }}
      <span class="rk-visually-hidden">({{ moment().exact }})</span>
    </time>
  `,
})
export class When {
  private readonly session = inject(Session);
  private readonly minute = inject(Clock).minute();
  readonly at = input.required<Instant>();
  readonly timeZone = input<TimeZoneName>();
  protected readonly moment = computed(() =>
    inWords(this.at(), { timeZone: this.timeZone() ?? this.session.timeZone(), now: this.minute() }),
  );
}
