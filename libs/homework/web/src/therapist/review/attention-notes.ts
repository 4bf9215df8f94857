import { Component, computed, input } from '@angular/core';
import { ATTENTION_WORDS, answerAt, fieldAt, renderText, type CompiledForm } from '@reknit/exercises/model';
import type { EntryView } from '@reknit/homework/model';
import { Icon } from '@reknit/shared/web-ui';

/** What to read first, and why. Hints for the order of reading: nothing is decided by them and nobody is told. */
@Component({
  selector: 'rk-attention-notes',
  imports: [Icon],
  template: `
    @for (note of notes(); track note.key) {
      <div class="note" role="note" [attr.data-level]="note.level">
        <rk-icon name="attention" />
        <div>
          <p class="rk-strong">{{ note.words }}</p>
          @if (note.about) {
            <p class="rk-fine">In answer to: {{ note.about }}</p>
          }
        </div>
      </div>
    }
    @if (notes().length > 0) {
      <p class="rk-fine">
        These are hints from rules. Reknit does not watch what comes in and alerts nobody; what happens now is
        your decision.
      </p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
    }
    .note {
      display: flex;
      gap: var(--rk-space-3);
      padding: var(--rk-space-3) var(--rk-space-4);
      border-radius: var(--rk-radius);
      background: var(--rk-attention-soft);
    }
    .note rk-icon {
      margin-top: 0.125rem;
      color: var(--rk-attention);
    }
    .note[data-level='red'] {
      background: var(--rk-danger-soft);
    }
    .note[data-level='red'] rk-icon {
      color: var(--rk-danger);
    }
  `,
})
export class AttentionNotes {
  readonly form = input.required<CompiledForm>();
  readonly entry = input.required<EntryView>();
  readonly person = input.required<string>();

  protected readonly notes = computed(() => {
    const words: Readonly<Record<string, string>> = ATTENTION_WORDS['en'] ?? {};
    const items = [...this.entry().attention].sort((a, b) => rank(a.level) - rank(b.level));
    return items.map(({ level, code, path }) => ({
      key: `${level} ${code} ${path}`,
      level,
      words: words[code] ?? 'Look at this soon',
      about: this.promptAt(path),
    }));
  });

  private promptAt(path: string | undefined): string {
    if (path === undefined || answerAt(this.entry().answers, path) === undefined) return '';
    const prompt = fieldAt(this.form(), path)?.words.prompt ?? '';
    return renderText(prompt, { person: this.person() });
  }
}

function rank(level: 'amber' | 'red'): number {
  return level === 'red' ? 0 : 1;
}
