import { Component, computed, input } from '@angular/core';
import type { ExerciseState } from '@reknit/exercises/web';
import type { DraftEngine } from '../draft/draft-engine';
import { ConflictCard } from '../ui/conflict-card';

/** What was written differently on two devices, for one question or for all. */
@Component({
  selector: 'rk-conflicts',
  imports: [ConflictCard],
  template: `
    @for (conflict of conflicts(); track conflict.field.key) {
      <rk-conflict-card
        [field]="conflict.field"
        [prompt]="conflict.prompt"
        [person]="exercise().context.person"
        [mine]="conflict.mine"
        [theirs]="conflict.theirs"
        (chosen)="engine().choose(conflict.field.key, $event)"
      />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-4);
    }
    :host:empty {
      display: none;
    }
  `,
})
export class Conflicts {
  readonly engine = input.required<DraftEngine>();
  readonly exercise = input.required<ExerciseState>();
  /** The key of a question; absent: all of them. */
  readonly only = input<string>();
  protected readonly conflicts = computed(() => {
    const exercise = this.exercise();
    const theirs = this.engine().conflicts();
    return exercise.form.fields
      .filter(({ key }) => Object.hasOwn(theirs, key) && (this.only() ?? key) === key)
      .map((field) => ({
        field,
        prompt: exercise.words(field.words.prompt),
        mine: exercise.answers()[field.key],
        theirs: theirs[field.key],
      }));
  });
}
