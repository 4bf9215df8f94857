import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type {
  BoundaryEventType,
  BoundaryHeld,
  LogBoundaryEvent,
  LoggedBoundaryEvent,
  MyBoundary,
  ToldBoundary,
} from '@reknit/agreements/model';
import { Clock, IdSource, ProblemNotice, RESOURCE_GATE, Session, write } from '@reknit/shared/web-kernel';
import { PageHeader, PointScale } from '@reknit/shared/web-ui';
import { Choices, choicesOf } from '../../ui/choices';
import { MyNotes, type NoteSide } from '../data/my-notes';
import { EVENT_WORDS, HELD_WORDS, RUNG_WORDS } from '../words/boundary-words';
import { AfterNote } from './after-note';
import { FEELINGS, noteBody, noteModel, type NoteModel } from './note-model';

const POINTS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Noting what happened: which of six, then whether one is safe. Two taps; everything else is optional. */
@Component({
  selector: 'rk-note-page',
  imports: [RouterLink, ...RESOURCE_GATE, ProblemNotice, PageHeader, PointScale, AfterNote, Choices],
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
  protected readonly held = choicesOf(HELD_WORDS);
  protected readonly levels = Object.entries(RUNG_WORDS).map(([value, words]) => ({ value, words }));
  protected readonly raises = [
    { value: 'no', words: 'No need' },
    { value: 'session', words: 'Talk about it in a session' },
    { value: 'message', words: 'Ask my therapist to get in touch' },
  ] as const;
  protected readonly feelings = FEELINGS;
  protected readonly points = POINTS;
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

  protected holds(held: string): void {
    this.put({ held: held as BoundaryHeld });
  }

  protected climb(level: string): void {
    this.put({ level: Number(level) as 0 | 1 | 2 | 3 });
  }

  protected raise(raise: string): void {
    this.put({ raise: raise as LogBoundaryEvent['wantToRaise'] });
  }

  protected feel(word: string): void {
    const { [word]: strength, ...others } = this.note().felt;
    this.put({ felt: strength === undefined ? { ...others, [word]: 5 } : others });
  }

  protected strength(word: string, strength: number): void {
    this.put({ felt: { ...this.note().felt, [word]: strength } });
  }

  protected textOf(event: Event): string {
    return (event.target as HTMLInputElement | HTMLTextAreaElement).value;
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
