import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { casePaths, type CaseRecord } from '@reknit/cases/model';
import {
  NOTE_FORMATS,
  NOTE_FORMAT_CODES,
  NoteProblem,
  sessionPaths,
  type CreateNote,
  type NoteFormat,
  type NoteSection,
  type NoteSaved,
  type SessionPage,
} from '@reknit/sessions/model';
import {
  Clock,
  IdSource,
  ProblemNotice,
  ProblemWords,
  RESOURCE_GATE,
  Session,
  clockTime,
  focusFirstError,
  inWords,
  localDate,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { NotesApi } from '../data/notes-api';
import { sectionWords } from '../words/note-words';
import { NOTE_PROBLEM_WORDS } from '../words/problem-words';
import { LastFormat } from './last-format';
import { likelySection, likelySession, newNoteOf, newNoteSchema, type NewNoteModel } from './new-note-form';

export interface NewNoteData {
  readonly caseId: string;
  /** The session it is about, where that is known already. */
  readonly sessionId?: string;
  /** What calls for the note calls for this format. */
  readonly format?: NoteFormat;
  /** Whose record it belongs in, and then it is about no session until one is chosen. */
  readonly section?: NoteSection;
}

/**
 * Begins a note: format, session and section are filled in as they most likely are, so that one key is enough. The section is chosen
 * here and only here, because nothing moves a note from one section to another. Closes with the note.
 */
@Component({
  selector: 'rk-new-note-sheet',
  imports: [FormRoot, FormField, Control, Field, ProblemNotice, RESOURCE_GATE, Sheet],
  templateUrl: './new-note-sheet.html',
  styleUrl: '../editor/sheet.css',
  styles: `
    .late {
      align-items: stretch;
    }
  `,
})
export class NewNoteSheet {
  private readonly api = inject(NotesApi);
  private readonly clock = inject(Clock);
  private readonly timeZone = inject(Session).timeZone;
  private readonly keyFor = inject(IdSource).attempt();
  private readonly lastFormat = inject(LastFormat);
  private readonly data = inject(SHEET_DATA) as NewNoteData;
  protected readonly sheet = inject<SheetRef<NoteSaved>>(SheetRef);

  protected readonly record = httpResource<CaseRecord>(() => casePaths.case(this.data.caseId));
  private readonly sessions = httpResource<SessionPage>(() => sessionPaths.sessions(this.data.caseId));
  protected readonly formats = NOTE_FORMAT_CODES.map((code) => ({ code, label: NOTE_FORMATS[code].label }));
  private readonly over = computed(() => {
    const now = this.clock.now();
    const rows = this.sessions.hasValue() ? this.sessions.value().rows : [];
    return rows.filter(
      ({ id, start, state }) => id === this.data.sessionId || (start <= now && state !== 'cancelled'),
    );
  });
  protected readonly choices = computed(() =>
    this.over()
      .slice(0, 12)
      .map(({ id, start }) => ({ id, words: this.when(start) })),
  );
  protected readonly sections = computed(() => {
    const people = this.record.hasValue() ? this.record.value().participants : [];
    const session = this.over().find(({ id }) => id === this.model().sessionId);
    const own = people
      .filter(({ id }) => !session || session.participants.some(({ participantId }) => participantId === id))
      .map(({ id, givenName, familyName }) => ({
        section: id as string,
        words: sectionWords({ section: id, sectionName: `${givenName} ${familyName}` }),
      }));
    const joint = !session || session.participants.length > 1 || people.length === 1;
    return [
      ...(joint ? [{ section: 'joint', words: 'Joint note, part of everybody’s record' }] : []),
      ...own,
    ];
  });

  private readonly model = signal<NewNoteModel>({
    format: this.data.format ?? this.lastFormat.format(),
    section: '',
    sessionId: this.data.sessionId ?? '',
    on: localDate(this.clock.now(), this.timeZone()),
    at: clockTime(this.clock.now(), this.timeZone()),
    lateReason: '',
  });
  protected readonly beginning = write((body: CreateNote) =>
    this.api.begin(this.data.caseId, body, this.keyFor(body)),
  );
  private readonly askedLate = signal(false);
  protected readonly late = this.askedLate.asReadonly();
  protected readonly form = form(this.model, newNoteSchema(this.late), {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly ready = computed(() => this.sessions.hasValue() || this.sessions.error() !== undefined);
  protected readonly problem = computed(() =>
    this.beginning.problem()?.code === NoteProblem.lateReasonNeeded ? undefined : this.beginning.problem(),
  );

  constructor() {
    // It opens over pages of sessions as well, which do not bring the words of notes.
    inject(ProblemWords).add(NOTE_PROBLEM_WORDS);
    effect(() => {
      if (!this.ready() || !this.record.hasValue()) return;
      const people = this.record.value().participants.length;
      untracked(() => this.fillIn(people));
    });
    // Another session was about other people: what was chosen for the one before must not stand by itself.
    const chosen = computed(() => this.model().sessionId);
    effect(() => {
      const sessionId = chosen();
      untracked(() => this.follow(sessionId));
    });
  }

  private fillIn(people: number): void {
    const likely =
      this.data.sessionId === undefined && this.data.section === undefined
        ? likelySession(this.over(), this.clock.now())
        : undefined;
    const sessionId = this.data.sessionId ?? likely?.id ?? '';
    this.model.update((model) => ({ ...model, sessionId }));
    this.likely(sessionId, people);
  }

  private follow(sessionId: string): void {
    if (this.ready() && this.record.hasValue())
      this.likely(sessionId, this.record.value().participants.length);
  }

  private likely(sessionId: string, people: number): void {
    const session = this.over().find(({ id }) => id === sessionId);
    const wanted = this.data.section;
    // Somebody who was not in the session chosen has no section of a note about it.
    const fits =
      wanted && (!session || session.participants.some(({ participantId }) => participantId === wanted));
    this.model.update((model) => ({ ...model, section: fits ? wanted : likelySection(session, people) }));
  }

  private when(start: string): string {
    return inWords(start, { timeZone: this.timeZone(), now: this.clock.now() }).exact;
  }

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.beginning.run(newNoteOf(this.model(), this.timeZone()));
    if (!outcome.ok) {
      if (outcome.problem.code === NoteProblem.lateReasonNeeded) this.askedLate.set(true);
      return serverFaults(this.form, outcome.problem);
    }
    if (!this.data.format) this.lastFormat.keep(this.model().format);
    this.sheet.close(outcome.value);
    return undefined;
  }
}
