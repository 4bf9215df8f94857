import { Component, DestroyRef, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  lintPsychotherapyText,
  type NoteField,
  type PsychotherapyHint,
  type PsychotherapyNote,
} from '@reknit/sessions/model';
import { Clock, RESOURCE_GATE, Session, inWords } from '@reknit/shared/web-kernel';
import { PageHeader } from '@reknit/shared/web-ui';
import type { Written } from '../draft/note-ports';
import { NOTE_DRAFTING, NoteSession } from '../draft/note-session';
import { NoteTextArea } from '../editor/note-text';
import { SaveState } from '../editor/save-state';
import { TwoVersions } from '../editor/two-versions';
import { WARNING_WORDS } from '../words/note-words';
import { OwnNotesApi, writtenOf } from './own-notes-api';

const TEXT: NoteField = {
  key: 'text',
  label: 'Your note',
  prompt: 'What you make of it.',
  required: true,
};
/** Looked at after a pause, not at every key. */
const LOOK_AFTER = 700;

/** One psychotherapy note. Says while it is written what belongs into the progress note instead. */
@Component({
  selector: 'rk-own-note-page',
  imports: [RouterLink, RESOURCE_GATE, NoteTextArea, PageHeader, SaveState, TwoVersions],
  providers: [...NOTE_DRAFTING],
  host: { '(input)': 'typed()' },
  templateUrl: './own-note-page.html',
  styles: `
    .page {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-4);
      max-width: 46rem;
    }
    h2 {
      font-size: var(--rk-text-h3);
    }
    ul {
      margin: 0;
      padding-inline-start: var(--rk-space-5);
    }
  `,
})
export class OwnNotePage {
  private readonly api = inject(OwnNotesApi);
  private readonly whose = inject(Session);
  private readonly clock = inject(Clock);
  private readonly session = inject<NoteSession<Written>>(NoteSession);
  readonly caseId = input.required<string>();
  readonly ownNoteId = input.required<string>();
  protected readonly field = TEXT;
  protected readonly words = WARNING_WORDS;
  protected readonly engine = this.session.engine;
  protected readonly note = this.api.note(this.ownNoteId);
  protected readonly hints = signal<readonly PsychotherapyHint[]>([]);
  /** Who was let read it, and did. */
  protected readonly readings = computed(() => (this.note.hasValue() ? this.note.value().readings : []));
  protected readonly disputed = computed(() => this.engine()?.conflicts()['text']);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    let begun = false;
    effect(() => {
      const note = this.note.hasValue() ? this.note.value() : undefined;
      if (!note || begun) return;
      begun = true;
      untracked(() => void this.begin(note));
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected exact(at: string): string {
    return inWords(at, { timeZone: this.whose.timeZone(), now: this.clock.now() }).exact;
  }

  protected typed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), LOOK_AFTER);
  }

  private async begin(note: PsychotherapyNote): Promise<void> {
    await this.session.begin(note.id, writtenOf(note), {
      of: { apart: true },
      load: async () => writtenOf(await this.api.read(note.id)),
      save: (texts, version) => this.api.save(note.id, texts[0]?.text ?? '', version),
    });
    this.look();
  }

  private look(): void {
    this.hints.set(lintPsychotherapyText(this.engine()?.textOf('text') ?? ''));
  }
}
