import { NgComponentOutlet } from '@angular/common';
import { Component, computed, inject, input, resource, type Type } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NoteAction, isRemote, type CaseSession, type SessionsScheduled } from '@reknit/sessions/model';
import { SharedProblem, type ParticipantId } from '@reknit/shared/model';
import { Clock, RESOURCE_GATE, Session, When, write } from '@reknit/shared/web-kernel';
import { Chip } from '@reknit/shared/web-ui';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import { SessionsApi } from '../data/sessions-api';
import type { CancelSheetData } from '../move/cancel-sheet';
import type { MoveSheetData } from '../move/move-sheet';
import { WriteNoteButton } from '../notes/new-note/write-note-button';
import { Refusal } from '../plan/refusal';
import {
  DECISION_WORDS,
  MEDIUM_WORDS,
  MODALITY_WORDS,
  cameWords,
  cityOf,
  dayWords,
  elsewhere,
  spanWords,
  standingOf,
} from '../words/session-words';
import { AttendancePart } from './attendance-part';
import { changeWords, undecidedWords } from './change-words';
import type { PeopleSheetData } from './people-sheet';
import { RemotePart } from './remote-part';

/** One session: when and where, who came, what is opened in the room, and the way to its note. */
@Component({
  selector: 'rk-session-page',
  imports: [
    NgComponentOutlet,
    RouterLink,
    RESOURCE_GATE,
    When,
    Chip,
    Refusal,
    AttendancePart,
    RemotePart,
    WriteNoteButton,
  ],
  templateUrl: './session-page.html',
  styleUrl: './session-page.css',
})
export class SessionPage {
  private readonly api = inject(SessionsApi);
  private readonly work = inject(QuickWork);
  private readonly viewer = inject(Session);
  private readonly minute = inject(Clock).minute();

  readonly caseId = input.required<string>();
  readonly sessionId = input.required<string>();
  /** What can be opened in the room belongs to another domain; the routes of the app name it. */
  readonly room = input<() => Promise<Type<unknown>>>();

  protected readonly session = this.api.session(() => ({ caseId: this.caseId(), id: this.sessionId() }));
  protected readonly settings = this.api.settings();
  private readonly fetchedRoom = resource({
    params: () => this.room(),
    loader: ({ params }) => params(),
  });
  protected readonly inTheRoom = computed(() =>
    this.fetchedRoom.hasValue() ? this.fetchedRoom.value() : undefined,
  );
  protected readonly marking = write((session: CaseSession, ids: readonly string[]) =>
    this.api.markExercises(session, ids),
  );
  /** What is handed to the part of another domain; its own only while it is the same session. */
  protected readonly roomInputs = computed<Record<string, unknown>>(() => {
    if (!this.session.hasValue()) return {};
    const session = this.session.value();
    return {
      caseId: session.caseId,
      sessionId: session.id,
      start: session.start,
      booked: expected(session),
      marked: session.exercises,
      mayChange: session.mayChange,
      pending: this.marking.pending(),
      mark: (ids: readonly string[]) => this.mark(session, ids),
    };
  });
  protected readonly mayWrite = computed(() => this.viewer.may(NoteAction.create));

  protected readonly modalityWords = MODALITY_WORDS;
  protected readonly decisionWords = DECISION_WORDS;
  protected readonly standingOf = standingOf;
  protected readonly changeWords = changeWords;
  protected readonly undecidedWords = undecidedWords;

  protected dayOf({ start, timeZone }: CaseSession): string {
    return dayWords(start, timeZone);
  }

  protected timeOf(session: CaseSession): string {
    return `${spanWords(session, session.timeZone)} (${cityOf(session.timeZone)})`;
  }

  protected othersOf({ start, timeZone, participants }: CaseSession): readonly string[] {
    return elsewhere(start, timeZone, participants);
  }

  protected whereOf({ room, medium }: CaseSession): string {
    return room ? `${MEDIUM_WORDS[medium]}, ${room.name}` : MEDIUM_WORDS[medium];
  }

  protected namesOf(people: readonly { readonly name: string }[]): string {
    return people.map(({ name }) => name).join(', ');
  }

  /** Who came, for whoever reads it and may not change it; empty until it was taken. */
  protected cameOf({ participants }: CaseSession): readonly string[] {
    return participants.flatMap(cameWords);
  }

  protected begun({ start }: CaseSession): boolean {
    return start <= this.minute();
  }

  protected remote({ medium }: CaseSession): boolean {
    return isRemote(medium);
  }

  /** What is planned and has not begun can still be moved or cancelled; so can one that somebody has missed. */
  protected movable({ mayChange, state }: CaseSession): boolean {
    return mayChange && state === 'scheduled';
  }

  protected again(): void {
    this.session.reload();
  }

  protected attended(): void {
    this.work.said('Attendance saved');
    this.again();
  }

  protected async move({ caseId, id }: CaseSession): Promise<void> {
    const { MoveSheet } = await import('../move/move-sheet');
    const data: MoveSheetData = { caseId, id };
    const moved = await this.work.sheet<MoveSheetData, SessionsScheduled>(
      MoveSheet,
      'Move the session',
      data,
    );
    if (!moved) return;
    this.work.said(moved.sessions.length > 1 ? `${moved.sessions.length} sessions moved` : 'Session moved');
    this.again();
  }

  protected async cancel(session: CaseSession): Promise<void> {
    const { CancelSheet } = await import('../move/cancel-sheet');
    const data: CancelSheetData = {
      session: () => (this.session.hasValue() ? this.session.value() : session),
      reload: () => this.again(),
      hours: this.settings.hasValue() ? this.settings.value().lateCancelHours : USUAL_HOURS,
    };
    const done = await this.work.sheet<CancelSheetData, SessionsScheduled>(CancelSheet, 'Cancel', data);
    if (!done) return;
    this.work.said(done.sessions.length > 1 ? `${done.sessions.length} sessions changed` : 'Written down');
    this.again();
  }

  protected async changePeople(session: CaseSession): Promise<void> {
    const { PeopleSheet } = await import('./people-sheet');
    const data: PeopleSheetData = {
      session: () => (this.session.hasValue() ? this.session.value() : session),
      reload: () => this.again(),
    };
    const done = await this.work.sheet<PeopleSheetData, boolean>(PeopleSheet, 'Who comes', data);
    if (!done) return;
    this.work.said('Saved who comes');
    this.again();
  }

  private async mark(session: CaseSession, ids: readonly string[]): Promise<void> {
    const outcome = await this.marking.run(session, ids);
    if (outcome.ok || outcome.problem.code === SharedProblem.versionStale) this.again();
  }
}

/** Whoever has cancelled for themselves alone is not expected; whoever did not come was. */
function expected({ participants }: CaseSession): readonly ParticipantId[] {
  return participants
    .filter(({ attendance }) => attendance !== 'cancelled_in_time' && attendance !== 'late_cancelled')
    .map(({ participantId }) => participantId);
}

/** What a practice asks for that has set nothing. */
const USUAL_HOURS = 24;
