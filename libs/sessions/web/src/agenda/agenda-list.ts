import { Component, computed, input } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { RouterLink } from '@angular/router';
import type { AgendaSession } from '@reknit/sessions/model';
import type { LocalDate, TimeZoneName } from '@reknit/shared/model';
import { Chip, Icon } from '@reknit/shared/web-ui';
import { elsewhere, spanWords, standingOf } from '../words/session-words';
import { byDay } from './agenda-days';
import { whereOf, whoOf } from './agenda-words';

/** Sessions as a list by day: what a calendar is on a phone. */
@Component({
  selector: 'rk-agenda-list',
  imports: [NgTemplateOutlet, RouterLink, Chip, Icon],
  templateUrl: './agenda-list.html',
  styleUrl: './agenda-list.css',
})
export class AgendaList {
  readonly sessions = input.required<readonly AgendaSession[]>();
  readonly timeZone = input.required<TimeZoneName>();
  readonly today = input.required<LocalDate>();
  readonly withClinicians = input(false);
  protected readonly days = computed(() => byDay(this.sessions(), this.timeZone()));

  protected readonly whoOf = whoOf;
  protected readonly standingOf = standingOf;

  protected dayOf(day: LocalDate): string {
    const words = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'UTC',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    }).format(new Date(`${day}T12:00:00Z`));
    return day === this.today() ? `Today, ${words}` : words;
  }

  protected timeOf(session: AgendaSession): string {
    return spanWords(session, this.timeZone());
  }

  protected detailOf(session: AgendaSession): string {
    const names = this.withClinicians() ? session.clinicians.map(({ name }) => name) : [];
    return [whereOf(session), ...names, ...elsewhere(session.start, this.timeZone(), session.people)].join(
      ' · ',
    );
  }

  /** A planned session says nothing more: that it is there is what planned means. */
  protected marked({ state, attendanceDue, undecided }: AgendaSession): boolean {
    return state !== 'scheduled' || attendanceDue || undecided;
  }
}
