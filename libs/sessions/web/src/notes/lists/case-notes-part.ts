import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NoteAction, PsychotherapyNoteAction, type NoteRow } from '@reknit/sessions/model';
import { RESOURCE_GATE, Session } from '@reknit/shared/web-kernel';
import { EmptyState } from '@reknit/shared/web-ui';
import { NotesApi } from '../data/notes-api';
import { WriteNoteButton } from '../new-note/write-note-button';
import { SearchButton } from '../search/search-button';
import { NoteLine } from './note-line';

/** The notes of a case by title and state, newest first. Stands on the case's page of sessions and notes. */
@Component({
  selector: 'rk-case-notes',
  imports: [RouterLink, RESOURCE_GATE, EmptyState, NoteLine, SearchButton, WriteNoteButton],
  template: `
    <section aria-labelledby="case-notes">
      <div class="rk-row rk-row-apart">
        <h2 id="case-notes">Notes</h2>
        <div class="rk-row">
          @if (maySearch()) {
            <rk-search-notes [caseId]="caseId()" />
          }
          @if (mayWrite()) {
            <rk-write-note [caseId]="caseId()" />
          }
        </div>
      </div>
      <rk-gate label="Notes of this case" [rows]="5">
        <ng-template [rkReady]="page" [emptyWhen]="nothing">
          <ul class="rk-list">
            @for (row of rows(); track row.id) {
              <li>
                <rk-note-line [caseId]="caseId()" [note]="row">
                  · {{ row.authorName }}
                  @if (row.additions > 0) {
                    · {{ row.additions === 1 ? '1 addition' : row.additions + ' additions' }}
                  }
                  @if (row.late) {
                    · late entry
                  }
                </rk-note-line>
              </li>
            }
          </ul>
          @if (next(); as after) {
            <button type="button" class="rk-button" [disabled]="page.isLoading()" (click)="asked.set(after)">
              Older notes
            </button>
          }
        </ng-template>
        <ng-template rkEmpty>
          <rk-empty-state
            title="No notes yet"
            text="Write one after a session, or about a call or a review."
          />
        </ng-template>
      </rk-gate>
      @if (ofOwn()) {
        <p class="rk-fine apart">
          <a [routerLink]="['/cases', caseId(), 'own-notes']">Your psychotherapy notes</a>
          are kept apart from this record. Nobody opens them but you, and whoever you let read them for
          training.
        </p>
      }
    </section>
  `,
  styles: `
    .rk-list {
      margin-top: var(--rk-space-2);
      border-top: 1px solid var(--rk-line);
    }
    .apart {
      margin-top: var(--rk-space-5);
    }
  `,
})
export class CaseNotesPart {
  private readonly api = inject(NotesApi);
  private readonly session = inject(Session);
  readonly caseId = input.required<string>();
  readonly mayChange = input(true);
  protected readonly asked = signal<string | undefined>(undefined);
  protected readonly page = this.api.list(() => ({ caseId: this.caseId(), after: this.asked() }));
  protected readonly rows = signal<readonly NoteRow[]>([]);
  protected readonly next = computed(() => (this.page.hasValue() ? this.page.value().next : undefined));
  protected readonly maySearch = computed(() => this.session.may(NoteAction.search));
  protected readonly mayWrite = computed(() => this.mayChange() && this.session.may(NoteAction.create));
  protected readonly ofOwn = computed(
    () => this.mayChange() && this.session.may(PsychotherapyNoteAction.list),
  );
  protected readonly nothing = (): boolean => this.rows().length === 0;

  constructor() {
    effect(() => {
      const page = this.page.hasValue() ? this.page.value() : undefined;
      if (page) untracked(() => this.rows.update((before) => merged(this.asked() ? before : [], page.rows)));
    });
  }
}

function merged(before: readonly NoteRow[], more: readonly NoteRow[]): readonly NoteRow[] {
  const known = new Set(before.map(({ id }) => id));
  return [...before, ...more.filter(({ id }) => !known.has(id))];
}
