import { Component, computed, inject, input, resource, type Type } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CaseAction } from '@reknit/cases/model';
import { SessionAction } from '@reknit/sessions/model';
import type { LocalDate } from '@reknit/shared/model';
import { Clock, dayInWords, localDate, RESOURCE_GATE, Session, When } from '@reknit/shared/web-kernel';
import { EmptyState, PageHeader } from '@reknit/shared/web-ui';
import { ProgressApi } from '../data/progress-api';
import { toldInWords } from '../words/event-words';
import { AgendaPart } from './agenda-part';
import { NeedsList } from './needs-list';
import { TodaySkeleton } from './today-skeleton';

/** What needs me, in order; today’s sessions; what changed; three quiet figures. */
@Component({
  selector: 'rk-today-page',
  imports: [AgendaPart, RouterLink, RESOURCE_GATE, When, EmptyState, PageHeader, NeedsList, TodaySkeleton],
  templateUrl: './today-page.html',
  styleUrl: './today-page.css',
})
export class TodayPage {
  private readonly session = inject(Session);
  private readonly minute = inject(Clock).minute();
  /** Where the way to the note of a session comes from: the app knows, and it is no reason to wait. */
  readonly beginNote = input<() => Promise<Type<unknown>>>();
  protected readonly noteLink = resource({
    params: () => this.beginNote(),
    loader: ({ params }) => params().catch(() => undefined),
  });
  protected readonly today = inject(ProgressApi).today();
  protected readonly eventInWords = toldInWords;
  protected readonly mayOpen = computed(() => this.session.may(CaseAction.open));
  protected readonly hasAgenda = computed(() => this.session.may(SessionAction.readAgenda));
  protected readonly dayOf = (day: LocalDate) =>
    dayInWords(day, { today: localDate(this.minute(), this.session.timeZone()) });
  /** The day as the reader's calendar has it. */
  protected readonly date = computed(() =>
    new Intl.DateTimeFormat('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: this.session.timeZone(),
    }).format(new Date(this.minute())),
  );
}
