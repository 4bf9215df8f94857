import { Component, computed, input } from '@angular/core';
import { describeAnswer, diffAnswers, fieldAt, renderText, type CompiledForm } from '@reknit/exercises/model';
import type { EntryView } from '@reknit/homework/model';

/** Whole answers of the version before that are gone in this one; everything else is marked where it stands. */
@Component({
  selector: 'rk-taken-out',
  template: `
    @if (gone().length > 0) {
      <section aria-label="Taken out since the version before">
        <h3>Taken out since version {{ earlier().number }}</h3>
        @for (answer of gone(); track answer.path) {
          <div>
            <p class="rk-fine">{{ answer.prompt }}</p>
            <p class="rk-quote">{{ answer.words }}</p>
          </div>
        }
      </section>
    }
  `,
  styles: `
    section {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-3);
    }
    .rk-quote {
      color: var(--rk-muted);
      text-decoration: line-through;
      text-decoration-thickness: 1px;
    }
  `,
})
export class TakenOut {
  readonly form = input.required<CompiledForm>();
  readonly entry = input.required<EntryView>();
  readonly earlier = input.required<EntryView>();
  readonly person = input.required<string>();

  protected readonly gone = computed(() =>
    diffAnswers(this.form(), this.earlier().answers, this.entry().answers)
      .filter(({ kind, path }) => kind === 'removed' && !path.includes('.'))
      .flatMap(({ path, before }) => {
        const field = fieldAt(this.form(), path);
        const context = { person: this.person(), locale: 'en-GB' };
        const words = field ? describeAnswer(field, before, context) : '';
        return words === '' || !field
          ? []
          : [{ path, words, prompt: renderText(field.words.prompt, context) }];
      }),
  );
}
