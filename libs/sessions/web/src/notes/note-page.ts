import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Note } from '@reknit/sessions/model';
import { RESOURCE_GATE, Session, inWords, Clock } from '@reknit/shared/web-kernel';
import { Chip, PageHeader, Skeleton } from '@reknit/shared/web-ui';
import { NotesApi } from './data/notes-api';
import { NoteEditor } from './editor/note-editor';
import { NoteReader } from './reader/note-reader';
import { STATE_TONES, STATE_WORDS, formatWords } from './words/note-words';

/** One note: written while it is a draft of one's own, read from then on. */
@Component({
  selector: 'rk-note-page',
  imports: [RouterLink, RESOURCE_GATE, Chip, PageHeader, Skeleton, NoteEditor, NoteReader],
  template: `
    <rk-gate label="This note">
      <ng-template [rkReady]="note" let-open>
        <p class="rk-fine back">
          <a [routerLink]="['/cases', caseId(), 'sessions']">{{ open.caseTitle }}</a>
        </p>
        <rk-page-header [title]="format(open.row.format)" [lead]="about()">
          <rk-chip rkActions [tone]="tones[open.row.state]">{{ states[open.row.state] }}</rk-chip>
        </rk-page-header>
        @for (one of shown(); track one.key) {
          @if (one.writes) {
            <rk-note-editor [start]="one.note" (finished)="note.reload()" />
          } @else {
            <rk-note-reader [note]="one.note" (changed)="note.reload()" />
          }
        }
      </ng-template>
      <ng-template rkLoading>
        <div class="rk-stack">
          <rk-skeleton width="14rem" height="2rem" />
          <rk-skeleton height="3rem" />
          <rk-skeleton height="8rem" />
          <rk-skeleton height="8rem" />
        </div>
      </ng-template>
    </rk-gate>
  `,
  styles: `
    .back {
      margin-bottom: var(--rk-space-2);
    }
  `,
})
export class NotePage {
  private readonly api = inject(NotesApi);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  readonly caseId = input.required<string>();
  readonly noteId = input.required<string>();
  protected readonly note = this.api.note(() => ({ caseId: this.caseId(), noteId: this.noteId() }));
  protected readonly states = STATE_WORDS;
  protected readonly tones = STATE_TONES;
  protected readonly format = formatWords;
  protected readonly about = computed(() => {
    const at = this.note.hasValue() ? this.note.value().row.about : undefined;
    return at && inWords(at, { timeZone: this.session.timeZone(), now: this.clock.now() }).exact;
  });
  /** Another note, or the same one when it may no longer be written in, is another page with nothing left of this one. */
  protected readonly shown = computed(() => (this.note.hasValue() ? [keyed(this.note.value())] : []));
}

function keyed(note: Note): { readonly key: string; readonly writes: boolean; readonly note: Note } {
  const writes = note.may.write;
  return { key: `${note.row.id} ${writes ? 'writing' : 'reading'}`, writes, note };
}
