import { Component, computed, input } from '@angular/core';
import type { Place, QuestionTemplate } from '../form/place';
import { GroupControl } from './group-control';
import { followedRows } from './list-rows';

/** A list that asks about each thing named in an earlier one. Rows come and go with the things. */
@Component({
  selector: 'rk-followed-list-control',
  imports: [GroupControl],
  template: `
    @for (row of rows(); track row.place.path) {
      <fieldset class="rk-fieldset">
        <legend class="rk-quote">{{ row.name }}</legend>
        <rk-group-control [place]="row.place" [question]="question()" [without]="hidden()" />
      </fieldset>
    } @empty {
      <p class="rk-muted">This follows from what you name earlier. There is nothing to answer here yet.</p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-5);
    }
    legend {
      margin-bottom: var(--rk-space-3);
    }
  `,
})
export class FollowedListControl {
  readonly place = input.required<Place>();
  readonly question = input.required<QuestionTemplate>();
  private readonly follows = computed(() => this.place().field.rowsFrom);
  protected readonly hidden = computed(() => [this.follows()?.as].filter((key) => key !== undefined));
  protected readonly rows = computed(() => {
    const place = this.place();
    const follows = this.follows();
    if (!follows) return [];
    const source = place.exercise.answerAt(follows.list);
    return followedRows(Array.isArray(source) ? source : [], place.rows(), follows).flatMap(
      ({ about, at }) => {
        const path = `${place.path}.${at}.${follows.as}`;
        const row = place.row(at, () => {
          if (place.exercise.answerAt(path) !== about) place.exercise.set(path, about);
        });
        return row ? [{ place: row, name: this.nameOf(about) }] : [];
      },
    );
  });

  /** What a row is about may be the value of an option: it is shown by its label. */
  private nameOf(about: unknown): string {
    const { exercise } = this.place();
    const follows = this.follows();
    const source = follows && exercise.form.byPath.get(`${follows.list}.*.${follows.field}`);
    const label = source?.options.find(({ value }) => value === about)?.label;
    return exercise.words(label ?? `${about as string}`);
  }
}
