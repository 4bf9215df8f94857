import { Component, computed, inject, resource, signal } from '@angular/core';
import { fieldsOf, type Note } from '@reknit/sessions/model';
import { RESOURCE_GATE, When, wordsDiff } from '@reknit/shared/web-kernel';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { NotesApi, type NotePlace } from '../data/notes-api';

/** Every version of a note, and what each says otherwise than the one before it. */
@Component({
  selector: 'rk-versions-sheet',
  imports: [RESOURCE_GATE, Sheet, When],
  templateUrl: './versions-sheet.html',
  styles: `
    .text {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    del {
      background: var(--rk-danger-soft);
    }
    ins {
      background: var(--rk-positive-soft);
      text-decoration: none;
    }
    h4 {
      margin: var(--rk-space-3) 0 var(--rk-space-1);
      color: var(--rk-muted);
      font: 600 var(--rk-text-small) var(--rk-sans);
    }
    .one {
      display: flex;
      gap: var(--rk-space-3);
      align-items: baseline;
      justify-content: space-between;
    }
  `,
})
export class VersionsSheet {
  private readonly api = inject(NotesApi);
  private readonly note = inject(SHEET_DATA) as Note;
  private readonly place: NotePlace = { caseId: this.note.caseId, noteId: this.note.row.id };
  protected readonly sheet = inject<SheetRef<void>>(SheetRef);
  protected readonly rows = this.api.versions(this.place);
  protected readonly open = signal<number | undefined>(undefined);
  protected readonly pair = resource({
    params: () => this.open(),
    loader: async ({ params }) => {
      const before = this.before(params);
      const [now, then] = await Promise.all([
        this.api.version(this.place, params),
        before === undefined ? undefined : this.api.version(this.place, before),
      ]);
      return { now, then };
    },
  });
  protected readonly parts = computed(() => {
    if (!this.pair.hasValue()) return [];
    const { now, then } = this.pair.value();
    const { format, section } = this.note.row;
    const text = (of: typeof then, key: string) => of?.texts.find((one) => one.key === key)?.text ?? '';
    return fieldsOf(format, section)
      .map(({ key, label }) => ({ label, before: text(then, key), after: text(now, key) }))
      .filter(({ before, after }) => before !== after)
      .map(({ label, before, after }) => ({ label, parts: wordsDiff(before, after) }));
  });

  protected toggle(revision: number): void {
    this.open.update((open) => (open === revision ? undefined : revision));
  }

  private before(revision: number): number | undefined {
    const rows = this.rows.hasValue() ? this.rows.value() : [];
    return rows.find((row) => row.revision < revision)?.revision;
  }
}
