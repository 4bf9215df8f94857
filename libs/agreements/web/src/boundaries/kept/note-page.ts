import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type {
  BoundaryEventType,
  LogBoundaryEvent,
  LoggedBoundaryEvent,
  MyBoundary,
  ToldBoundary,
} from '@reknit/agreements/model';
import { Clock, IdSource, ProblemNotice, RESOURCE_GATE, Session, write } from '@reknit/shared/web-kernel';
import { PageHeader } from '@reknit/shared/web-ui';
import { Choices, choicesOf } from '../../ui/choices';
import { MyNotes, type NoteSide } from '../data/my-notes';
import { EVENT_WORDS } from '../words/boundary-words';
import { AfterNote } from './after-note';
import { NoteDetails } from './note-details';
import { noteBody, noteModel, type NoteModel } from './note-model';

/** Noting what happened: which of six, then whether one is safe. Two taps; everything else is optional. */
@Component({
  selector: 'rk-note-page',
  imports: [RouterLink, ...RESOURCE_GATE, ProblemNotice, PageHeader, AfterNote, Choices, NoteDetails],
  templateUrl: './note-page.html',
  styleUrls: ['../../ui/write-page.css', './note-page.css'],
})
export class NotePage {
  private readonly notes = inject(MyNotes);
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);
  /** From the address and the route. */
  readonly id = input.required<string>();
  readonly side = input.required<NoteSide>();
  /** The note that is put right. */
  readonly event = input<string>();

  protected readonly about = httpResource<MyBoundary | ToldBoundary>(() =>
    this.notes.path(this.side(), this.id()),
  );
  protected readonly before = computed(() => {
    if (!this.about.hasValue()) return undefined;
    return this.about.value().events.find(({ id }) => id === this.event());
  });
  protected readonly note = linkedSignal<NoteModel>(() =>
    noteModel(this.clock.now(), this.session.timeZone(), this.before()),
  );
  protected readonly types = choicesOf(EVENT_WORDS);
  protected readonly tried = signal(false);
  protected readonly saved = signal<LoggedBoundaryEvent | undefined>(undefined);
  private readonly key = inject(IdSource).next();
  protected readonly keep = write((note: LogBoundaryEvent) =>
    this.notes.keep({ side: this.side(), id: this.id(), event: this.before() }, note, this.key),
  );

  protected put(what: Partial<NoteModel>): void {
    this.note.update((note) => ({ ...note, ...what }));
  }

  protected choose(type: string): void {
    this.put({ type: type as BoundaryEventType });
  }

  protected async save(safeNow: boolean): Promise<void> {
    this.tried.set(true);
    const zone = this.session.timeZone();
    const body = noteBody(this.note(), { safeNow, zone, now: this.clock.now() });
    if (!body) return;
    const outcome = await this.keep.run(body);
    if (outcome.ok) this.saved.set(outcome.value);
  }
}
