import { Component, computed, input } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { RouterLink } from '@angular/router';
import type { AgendaSession } from '@reknit/sessions/model';
import type { LocalDate, TimeZoneName } from '@reknit/shared/model';
import { Chip, Icon } from '@reknit/shared/web-ui';
import { elsewhere, spanWords, standingOf } from '../words/session-words';
import type { AgendaDay } from './agenda-days';
import { caseOf, whereOf, whoOf } from './agenda-words';

/** One day of the list. */
@Component({
  selector: 'rk-agenda-day',
  imports: [NgTemplateOutlet, RouterLink, Chip, Icon],
  templateUrl: './agenda-day.html',
  styleUrl: './agenda-day.css',
})
export class AgendaDayList {
  readonly day = input.required<AgendaDay>();
  readonly timeZone = input.required<TimeZoneName>();
  readonly today = input.required<LocalDate>();
  readonly withClinicians = input(false);

  protected readonly whoOf = whoOf;
  protected readonly standingOf = standingOf;

  protected readonly dayWords = computed(() => {
    const { day } = this.day();
    const words = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'UTC',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    }).format(new Date(`${day}T12:00:00Z`));
    return day === this.today() ? `Today, ${words}` : words;
  });

  protected timeOf(session: AgendaSession): string {
    return spanWords(session, this.timeZone());
  }

  protected detailOf(session: AgendaSession): string {
    const names = this.withClinicians() ? session.clinicians.map(({ name }) => name) : [];
    const times = elsewhere(session.start, this.timeZone(), session.people);
    return [...caseOf(session), whereOf(session), ...names, ...times].join(' · ');
  }

  /** A planned session says nothing more: that it is there is what planned means. */
  protected marked({ state, attendanceDue, undecided }: AgendaSession): boolean {
    return state !== 'scheduled' || attendanceDue || undecided;
  }
}
