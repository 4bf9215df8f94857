import { Component, computed, inject, signal } from '@angular/core';
import { NOTE_LIMITS, type Snippet, type Snippets } from '@reknit/sessions/model';
import { ProblemNotice, write } from '@reknit/shared/web-kernel';
import { EmptyState, Icon } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { NotesApi } from '../data/notes-api';

const SHORTCUT = /^[\p{L}\p{N}_-]{1,24}$/u;

/** Somebody's own standing phrases: short names and what they stand for. Closes with what was kept. */
@Component({
  selector: 'rk-snippets-sheet',
  imports: [EmptyState, Icon, ProblemNotice, Sheet],
  templateUrl: './snippets-sheet.html',
  styles: `
    .one {
      display: grid;
      grid-template-columns: 9rem 1fr auto;
      gap: var(--rk-space-2);
      align-items: start;
    }
    textarea.rk-input {
      min-height: var(--rk-control-height);
    }
    @media (max-width: 40rem) {
      .one {
        grid-template-columns: 1fr auto;
      }
      textarea {
        grid-column: 1 / -1;
        grid-row: 2;
      }
    }
  `,
})
export class SnippetsSheet {
  private readonly api = inject(NotesApi);
  private readonly before = inject(SHEET_DATA) as Snippets;
  protected readonly sheet = inject<SheetRef<Snippets>>(SheetRef);
  protected readonly list = signal<readonly Snippet[]>(this.before.snippets);
  protected readonly full = computed(() => this.list().length >= NOTE_LIMITS.snippets.max);
  protected readonly save = write((snippets: readonly Snippet[]) =>
    this.api.keepSnippets(snippets, this.before.version),
  );
  protected readonly asked = signal(false);
  protected readonly faults = computed(() =>
    this.list().map(({ shortcut, text }, index, all) => {
      if (!SHORTCUT.test(shortcut)) return 'Give it a short name: letters and digits, no spaces.';
      if (all.findIndex((other) => other.shortcut === shortcut) !== index) return 'This name is here twice.';
      return text.trim() === '' ? 'Write what it stands for.' : '';
    }),
  );

  protected add(): void {
    this.list.update((list) => [...list, { shortcut: '', text: '' }]);
  }

  protected change(index: number, part: Partial<Snippet>): void {
    this.list.update((list) => list.map((one, at) => (at === index ? { ...one, ...part } : one)));
  }

  protected remove(index: number): void {
    this.list.update((list) => list.filter((_, at) => at !== index));
  }

  protected async keep(event: Event): Promise<void> {
    event.preventDefault();
    this.asked.set(true);
    if (this.faults().some(Boolean)) return;
    const outcome = await this.save.run(this.list());
    if (outcome.ok) this.sheet.close(outcome.value);
  }
}
