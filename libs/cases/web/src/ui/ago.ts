import { Component, computed, inject, input } from '@angular/core';
import type { Instant } from '@reknit/shared/model';
import { Clock, Session, inWords, localDate } from '@reknit/shared/web-kernel';

const DAY = 86_400_000;

/**
 * How long ago a moment was, where there is little room: whole days of the reader's calendar, then weeks, then months.
 *
 * @example agoInWords('2026-03-01', '2026-03-05') // '4 days ago'
 */
export function agoInWords(day: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(day)) / DAY);
  if (days <= 0) return 'Today';
  if (days === 1) return 'Yesterday';
  if (days < 14) return `${days} days ago`;
  return days < 61 ? `${Math.round(days / 7)} weeks ago` : `${Math.round(days / 30.4)} months ago`;
}

/** A moment in the past in two or three words, the exact one on hover and for people who listen to the page. */
@Component({
  selector: 'rk-ago',
  template: `
    <time [attr.datetime]="at()" [title]="exact()">
      {{ words() }}
      <span class="rk-visually-hidden">({{ exact() }})</span>
    </time>
  `,
})
export class Ago {
  private readonly session = inject(Session);
  private readonly minute = inject(Clock).minute();
  readonly at = input.required<Instant>();
  protected readonly words = computed(() => {
    const zone = this.session.timeZone();
    return agoInWords(localDate(this.at(), zone), localDate(this.minute(), zone));
  });
  protected readonly exact = computed(
    () => inWords(this.at(), { timeZone: this.session.timeZone(), now: this.minute() }).exact,
  );
}
