import { Component, computed, input } from '@angular/core';
import { fieldAt, renderText, type CompiledForm } from '@reknit/exercises/model';

/** What the therapist says about an answer, beside it: on the whole question or on a part of it. */
@Component({
  selector: 'rk-comments',
  template: `
    @for (line of lines(); track line.path) {
      <div class="comment">
        <p class="rk-label">{{ therapist() }}</p>
        @if (line.about) {
          <p class="rk-fine">{{ line.about }}</p>
        }
        <p>{{ line.text }}</p>
      </div>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
    }
    :host:not(:has(.comment)) {
      display: none;
    }
    .comment {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-1);
      padding: var(--rk-space-3) var(--rk-space-4);
      border-radius: var(--rk-radius);
      background: var(--rk-action-soft);
      white-space: pre-wrap;
    }
  `,
})
export class Comments {
  readonly comments = input.required<Readonly<Record<string, string>>>();
  readonly therapist = input.required<string>();
  readonly path = input.required<string>();
  /** Shows what was said about parts of the answer here as well, naming them. */
  readonly form = input<CompiledForm>();
  readonly person = input('');
  protected readonly lines = computed(() => {
    const path = this.path();
    const form = this.form();
    return Object.entries(this.comments())
      .filter(([at]) => at === path || (form && at.startsWith(`${path}.`)))
      .map(([at, text]) => ({ path: at, text, about: at === path || !form ? '' : this.nameOf(form, at) }));
  });

  private nameOf(form: CompiledForm, path: string): string {
    const prompt = renderText(fieldAt(form, path)?.words.prompt ?? '', { person: this.person() });
    const row = path.split('.').findLast((part) => /^\d+$/.test(part));
    return row === undefined ? prompt : `${prompt} (${Number(row) + 1})`;
  }
}
