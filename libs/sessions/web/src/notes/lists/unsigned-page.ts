import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { UnsignedNote } from '@reknit/sessions/model';
import { RESOURCE_GATE, When } from '@reknit/shared/web-kernel';
import { EmptyState, PageHeader } from '@reknit/shared/web-ui';
import { NotesApi } from '../data/notes-api';
import { NoteLine } from './note-line';

/** One's own notes that wait for a signature, over all cases: overdue ones first, and when each locks by itself. */
@Component({
  selector: 'rk-unsigned-page',
  imports: [RouterLink, RESOURCE_GATE, EmptyState, NoteLine, PageHeader, When],
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
                    ·
                    <a [routerLink]="['/cases', note.caseId]">{{ note.caseTitle }}</a>
                  </rk-note-line>
                  <p class="rk-fine">
                    Due
                    <rk-when [at]="note.signDueAt" />
                    · locks by itself
                    <rk-when [at]="note.locksAt" />
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
  `,
  styles: `
    section + section {
      margin-top: var(--rk-space-8);
    }
    h2 {
      font-size: var(--rk-text-h3);
    }
  `,
})
export class UnsignedPage {
  protected readonly notes = inject(NotesApi).unsigned();
  protected readonly groups = computed(() => {
    const all = this.notes.hasValue() ? this.notes.value() : [];
    const of = (overdue: boolean): readonly UnsignedNote[] => all.filter((note) => note.overdue === overdue);
    return [
      { id: 'overdue', title: 'Overdue', notes: of(true) },
      { id: 'waiting', title: 'Waiting', notes: of(false) },
    ].filter(({ notes }) => notes.length > 0);
  });
}
