import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CaseAction } from '@reknit/cases/model';
import type { InboxItem, Today } from '@reknit/progress/model';
import type { LocalDate } from '@reknit/shared/model';
import { Clock, RESOURCE_GATE, Session, When, dayInWords, localDate } from '@reknit/shared/web-kernel';
import { Chip, EmptyState, Icon, PageHeader } from '@reknit/shared/web-ui';
import { ProgressApi } from '../data/progress-api';
import { eventInWords } from '../words/event-words';
import { INBOX_WORDS, linkOf } from '../words/inbox-words';
import { TodaySkeleton } from './today-skeleton';

/** What needs me, in order; what changed; three quiet figures. */
@Component({
  selector: 'rk-today-page',
  imports: [RouterLink, RESOURCE_GATE, When, Chip, EmptyState, Icon, PageHeader, TodaySkeleton],
  templateUrl: './today-page.html',
  styleUrl: './today-page.css',
})
export class TodayPage {
  private readonly session = inject(Session);
  private readonly minute = inject(Clock).minute();
  protected readonly today = inject(ProgressApi).today();
  protected readonly words = INBOX_WORDS;
  protected readonly linkOf = linkOf;
  protected readonly eventInWords = eventInWords;
  protected readonly mayOpen = computed(() => this.session.may(CaseAction.open));
  /** The day as the reader's calendar has it. */
  protected readonly date = computed(() =>
    new Intl.DateTimeFormat('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: this.session.timeZone(),
    }).format(new Date(this.minute())),
  );

  /** Who reads one of these comes to the next by one step: the review page finds the order in the history. */
  protected queueOf({ inbox }: Today): { readonly queue: readonly string[] } {
    const answers = inbox.filter(({ link }) => link.kind === 'participation').map(({ link }) => link.id);
    return { queue: [...new Set(answers)] };
  }

  protected dayOf(day: LocalDate): string {
    return dayInWords(day, { today: localDate(this.minute(), this.session.timeZone()) });
  }

  protected levelWords(item: InboxItem): string {
    if (item.level === 'red') return 'Read this first';
    return item.level === 'amber' ? 'Look soon' : '';
  }
}
