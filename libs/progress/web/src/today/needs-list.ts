import { Component, computed, inject, input, output } from '@angular/core';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import type { InboxItem, Today } from '@reknit/progress/model';
import type { LocalDate } from '@reknit/shared/model';
import { Clock, ProblemNotice, Session, When, dayInWords, localDate, write } from '@reknit/shared/web-kernel';
import { Chip, Icon, Toasts } from '@reknit/shared/web-ui';
import { ProgressApi } from '../data/progress-api';
import { INBOX_WORDS, linkOf } from '../words/inbox-words';
import { daysToPutOff, type PutOffDay } from './put-off-days';

/** What somebody is needed for, in order, and what they put off. */
@Component({
  selector: 'rk-needs-list',
  imports: [
    MatMenu,
    MatMenuContent,
    MatMenuItem,
    MatMenuTrigger,
    RouterLink,
    ProblemNotice,
    When,
    Chip,
    Icon,
  ],
  templateUrl: './needs-list.html',
  styleUrl: './needs-list.css',
})
export class NeedsList {
  private readonly api = inject(ProgressApi);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly minute = inject(Clock).minute();
  readonly day = input.required<Today>();
  /** Something was put off or taken up: what is shown is not what is there any more. */
  readonly moved = output();

  protected readonly words = INBOX_WORDS;
  protected readonly linkOf = linkOf;
  private readonly today = computed(() => localDate(this.minute(), this.session.timeZone()));
  /** Days something may be put off to. What is red stays where it is. */
  protected readonly choices = computed(() => daysToPutOff(this.today()));
  /** Who reads one of these comes to the next by one step: the review page finds the order in the history. */
  protected readonly queue = computed(() => {
    const answers = this.day().inbox.filter(({ link }) => link.kind === 'participation');
    return { queue: [...new Set(answers.map(({ link }) => link.id))] };
  });

  protected readonly puttingOff = write((item: InboxItem, until: LocalDate) =>
    this.api.putOff({ item: item.id, until }),
  );
  protected readonly takingUp = write((item: InboxItem) => this.api.takeUp(item.id));

  protected async putOff(item: InboxItem, { words, on }: PutOffDay): Promise<void> {
    const outcome = await this.puttingOff.run(item, on);
    if (outcome.ok) this.toasts.show(`Back on Today: ${words.toLowerCase()}`);
    this.moved.emit();
  }

  protected async takeUp(item: InboxItem): Promise<void> {
    await this.takingUp.run(item);
    this.moved.emit();
  }

  protected dayOf(day: LocalDate): string {
    return dayInWords(day, { today: this.today() });
  }

  protected levelWords(item: InboxItem): string {
    if (item.level === 'red') return 'Read this first';
    return item.level === 'amber' ? 'Look soon' : '';
  }
}
