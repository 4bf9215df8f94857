import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NoteToCosign } from '@reknit/sessions/model';
import { RESOURCE_GATE, When } from '@reknit/shared/web-kernel';
import { Chip, EmptyState } from '@reknit/shared/web-ui';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import { NotesApi } from '../data/notes-api';
import { READER_SHEETS } from '../reader/reader-sheets';
import { ADDITION_WORDS, formatWords, sectionWords } from '../words/note-words';

/** What waits for one's co-signature, the longest first. Co-signing is done on the note, where it is read. */
@Component({
  selector: 'rk-cosign-queue',
  imports: [RouterLink, RESOURCE_GATE, Chip, EmptyState, When],
  template: `
    <section aria-labelledby="to-cosign">
      <h2 id="to-cosign">To co-sign</h2>
      <rk-gate label="Notes to co-sign" [rows]="4">
        <ng-template [rkReady]="notes" let-list>
          <ul class="rk-list">
            @for (note of list; track note.addition?.id ?? note.id) {
              <li>
                <div class="words">
                  <a [routerLink]="['/cases', note.caseId, 'notes', note.id]">
                    {{ called(note) }}
                  </a>
                  <span class="rk-fine">
                    {{ section(note) }} · {{ note.authorName }}, signed
                    <rk-when [at]="note.signedAt" />
                    · due
                    <rk-when [at]="note.dueAt" />
                  </span>
                </div>
                @if (note.overdue) {
                  <rk-chip tone="attention">Overdue</rk-chip>
                }
                <span class="ways">
                  <a
                    class="rk-button"
                    [routerLink]="['/cases', note.caseId, 'notes', note.id]"
                    [attr.aria-label]="'Read and co-sign: ' + called(note)"
                  >
                    Read
                  </a>
                  <button
                    type="button"
                    class="rk-button rk-quiet"
                    [attr.aria-label]="'Give back: ' + called(note)"
                    (click)="giveBack(note)"
                  >
                    Give back
                  </button>
                </span>
              </li>
            }
          </ul>
        </ng-template>
        <ng-template rkEmpty>
          <rk-empty-state
            title="Nothing waits for you"
            text="Notes of those you supervise, and what they add under one, appear here once they have signed."
          />
        </ng-template>
      </rk-gate>
    </section>
  `,
  styles: `
    .rk-list {
      margin-top: var(--rk-space-2);
      border-top: 1px solid var(--rk-line);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-2) var(--rk-space-4);
      align-items: center;
    }
    .words {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-width: min(18rem, 100%);
    }
    .words a {
      font-weight: 600;
    }
    .ways {
      display: flex;
      gap: var(--rk-space-2);
    }
  `,
})
export class CosignQueue {
  private readonly work = inject(QuickWork);
  protected readonly notes = inject(NotesApi).toCosign();
  protected readonly section = sectionWords;

  protected called({ addition, format, caseTitle }: NoteToCosign): string {
    const note = formatWords(format);
    return `${addition ? `${ADDITION_WORDS[addition.kind]} under a ${note}` : note}, ${caseTitle}`;
  }

  protected async giveBack(note: NoteToCosign): Promise<void> {
    const given = await this.work.sheet(await READER_SHEETS.giveBack(), 'Give it back', note);
    if (!given) return;
    this.work.said('Given back');
    this.notes.reload();
  }
}
