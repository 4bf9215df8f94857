import { Component, computed, input } from '@angular/core';
import { compile, sharedView, type TemplateDefinition } from '@reknit/exercises/model';
import type { MyHomework } from '@reknit/homework/model';
import { When } from '@reknit/shared/web-kernel';
import { MyShares } from './my-shares';
import { SharedAnswers } from './shared-answers';

/** Of homework that is done on pages of its own: each sentence its author made ready to share, with whom it is, and the way to stop. */
@Component({
  selector: 'rk-released-words',
  imports: [MyShares, SharedAnswers, When],
  template: `
    @for (one of words(); track one.entry.id) {
      <section>
        <p class="rk-fine">
          You wrote this
          <rk-when [at]="one.entry.submittedAt" />
        </p>
        <rk-shared-answers [view]="one.view" />
        <rk-my-shares [homeworkId]="homework().id" [entryId]="one.entry.id" />
      </section>
    }
  `,
  styles: `
    section {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-4);
    }
  `,
})
export class ReleasedWords {
  readonly homework = input.required<MyHomework>();
  protected readonly words = computed(() => {
    const { definition, relationType, personName, entries, title } = this.homework();
    const form = compile(definition as TemplateDefinition, relationType);
    const keys = form.fields.map(({ key }) => key);
    return entries.map((entry) => ({
      entry,
      view: { from: '', title, parts: sharedView(form, entry.answers, keys, { person: personName }) },
    }));
  });
}
