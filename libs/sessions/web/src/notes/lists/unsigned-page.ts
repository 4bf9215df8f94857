import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { UnsignedNote } from '@reknit/sessions/model';
import { RESOURCE_GATE, When } from '@reknit/shared/web-kernel';
import { Network } from '@reknit/shared/web-kernel/start';
import { DraftVault } from '@reknit/shared/web-kernel/drafts';
import { Chip, EmptyState, PageHeader } from '@reknit/shared/web-ui';
import { NotesApi } from '../data/notes-api';
import { keptNotes } from '../draft/kept-notes';
import { ADDITION_WORDS } from '../words/note-words';
import { NoteLine } from './note-line';

/** One's own notes that wait for a signature, over all cases: overdue ones first, and when each locks by itself. */
@Component({
  selector: 'rk-unsigned-page',
  imports: [RouterLink, RESOURCE_GATE, Chip, EmptyState, NoteLine, PageHeader, When],
  providers: [DraftVault],
  template: `
    <rk-page-header title="Unsigned notes" lead="What you have begun and not signed, the first due first." />
    <rk-gate label="Unsigned notes" [rows]="5">
      <ng-template [rkReady]="notes">
        @for (group of groups(); track group.title) {
          <section [attr.aria-labelledby]="group.id">
            <h2 [id]="group.id">{{ group.title }}</h2>
            <ul class="rk-list">
              @for (note of group.notes; track note.id) {
                <li>
                  <rk-note-line [caseId]="note.caseId" [note]="note">
                    @if (note.addition; as kind) {
                      · {{ additions[kind] }} under it
                    }
                    ·
                    <a [routerLink]="['/cases', note.caseId]">{{ note.caseTitle }}</a>
                  </rk-note-line>
                  @if (waiting().has(note.id)) {
                    <p class="kept">
                      <rk-chip tone="attention">Kept on this device</rk-chip>
                      <span class="rk-fine">
                        Some of it is not saved yet. Open it to send it, or to choose.
                      </span>
                    </p>
                  }
                  <p class="rk-fine">
                    Due
                    <rk-when [at]="note.signDueAt" />
                    @if (note.locksAt; as locksAt) {
                      · locks by itself
                      <rk-when [at]="locksAt" />
                    }
                  </p>
                </li>
              }
            </ul>
          </section>
        }
      </ng-template>
      <ng-template rkEmpty>
        <rk-empty-state
          title="Everything is signed"
          text="Notes you begin and leave as drafts appear here."
        />
      </ng-template>
    </rk-gate>
    @if (tooLate().length > 0) {
      <section aria-labelledby="too-late">
        <h2 id="too-late">Kept on this device, and not in the note</h2>
        <ul class="rk-list">
          @for (one of tooLate(); track one.noteId) {
            <li>
              <a [routerLink]="['/cases', one.caseId, 'notes', one.noteId]">What a note was locked without</a>
              <p class="rk-fine">Open it to keep what you need, in an addendum for instance.</p>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section + section {
      margin-top: var(--rk-space-8);
    }
    h2 {
      font-size: var(--rk-text-h3);
    }
    rk-gate + section {
      display: block;
      margin-top: var(--rk-space-8);
    }
    .kept {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-1) var(--rk-space-2);
      align-items: baseline;
      margin-block: var(--rk-space-1);
    }
  `,
})
export class UnsignedPage {
  protected readonly notes = inject(NotesApi).unsigned();
  protected readonly additions = ADDITION_WORDS;
  private readonly vault = inject(DraftVault);
  private readonly network = inject(Network);
  private readonly kept = resource({
    params: () => ({ online: this.network.online() }),
    loader: () => keptNotes(this.vault),
  });
  private readonly stillKept = computed(() => (this.kept.hasValue() ? this.kept.value() : []));
  protected readonly waiting = computed(() => new Set(this.stillKept().map(({ noteId }) => noteId)));
  /** What belongs to a note that waits for no signature any more: it was locked before this reached it. */
  protected readonly tooLate = computed(() => {
    if (!this.notes.hasValue()) return [];
    const open = new Set(this.notes.value().flatMap(({ id, addition }) => (addition ? [] : [id])));
    return this.stillKept().flatMap(({ noteId, of }) =>
      'caseId' in of && !open.has(noteId) ? [{ noteId, caseId: of.caseId }] : [],
    );
  });
  protected readonly groups = computed(() => {
    const all = this.notes.hasValue() ? this.notes.value() : [];
    const of = (overdue: boolean): readonly UnsignedNote[] => all.filter((note) => note.overdue === overdue);
    return [
      { id: 'overdue', title: 'Overdue', notes: of(true) },
      { id: 'waiting', title: 'Waiting', notes: of(false) },
    ].filter(({ notes }) => notes.length > 0);
  });
}
