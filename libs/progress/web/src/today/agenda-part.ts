import { httpResource } from '@angular/common/http';
import { NgComponentOutlet } from '@angular/common';
import { Component, computed, inject, input, type Type } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  NoteAction,
  sessionPaths,
  type Agenda,
  type AgendaSession,
  type SessionMedium,
} from '@reknit/sessions/model';
import { Clock, RESOURCE_GATE, Session, clockTime, localDate } from '@reknit/shared/web-kernel';
import { Chip, Icon, Skeleton } from '@reknit/shared/web-ui';

const MEDIUM: Record<SessionMedium, string> = {
  in_person: 'In person',
  video: 'Video',
  phone: 'Phone',
  text: 'Text',
};

/** Today's sessions in order, each with its brief. */
@Component({
  selector: 'rk-agenda-part',
  imports: [NgComponentOutlet, RouterLink, RESOURCE_GATE, Chip, Icon, Skeleton],
  templateUrl: './agenda-part.html',
  styleUrl: './agenda-part.css',
})
export class AgendaPart {
  private readonly viewer = inject(Session);
  private readonly minute = inject(Clock).minute();
  /** The calendar is that of the practice; whoever reads from another zone is told. */
  private readonly zone = computed(() => this.viewer.person()?.practice.timeZone ?? this.viewer.timeZone());
  private readonly day = computed(() => localDate(this.minute(), this.zone()));
  protected readonly agenda = httpResource<Agenda>(() => sessionPaths.agenda(this.day(), this.day()));

  /** The way to the note of a session, which belongs to another domain; it comes a moment after the page. */
  readonly beginNote = input<Type<unknown>>();

  protected readonly writesNotes = computed(() => this.viewer.may(NoteAction.listUnsigned));

  protected standing({ sessions }: Agenda): readonly AgendaSession[] {
    return sessions.filter(({ state }) => state !== 'cancelled');
  }

  protected timeOf({ start }: AgendaSession): string {
    return clockTime(start, this.zone());
  }

  protected whoOf({ people, caseTitle }: AgendaSession): string {
    return caseTitle ?? people.map(({ name }) => name).join(', ');
  }

  protected whereOf({ medium, room }: AgendaSession): string {
    return room ? `${MEDIUM[medium]} · ${room.name}` : MEDIUM[medium];
  }

  protected noteOf(session: AgendaSession): Record<string, unknown> {
    const about = `${this.whoOf(session)}, ${this.timeOf(session)}`;
    return { caseId: session.caseId, sessionId: session.id, about };
  }

  protected isNext(agenda: Agenda, session: AgendaSession): boolean {
    const now = this.minute();
    return this.standing(agenda).find(({ end }) => end > now)?.id === session.id;
  }
}
