import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { suggestionsOf, type CompiledForm } from '@reknit/exercises/model';
import type { EntryView } from '@reknit/homework/model';
import { TherapistHomeworkApi } from '../data/therapist-homework-api';

/** Exercises that may fit next, with the reason. The therapist looks at them, or does not; the client sees none of it. */
@Component({
  selector: 'rk-consider-next',
  imports: [RouterLink],
  template: `
    @if (exercises().length > 0) {
      <h2>You may consider</h2>
      <ul class="next">
        @for (exercise of exercises(); track exercise.code) {
          <li>
            <a [routerLink]="['/library', exercise.code, exercise.version]">{{ exercise.title }}</a>
            <p class="rk-fine">{{ exercise.reason }}</p>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    h2 {
      margin-bottom: var(--rk-space-2);
      font-size: var(--rk-text-h3);
    }
    li + li {
      margin-top: var(--rk-space-3);
    }
  `,
})
export class ConsiderNext {
  private readonly api = inject(TherapistHomeworkApi);
  readonly form = input.required<CompiledForm>();
  readonly entry = input.required<EntryView>();

  private readonly suggested = computed(
    () =>
      new Map(
        suggestionsOf(this.form(), this.entry().answers, this.entry().afterwards?.worse).flatMap(
          ({ exercises, reason }) => exercises.map((code) => [code, reason] as const),
        ),
      ),
  );
  /** Asked for only where something is suggested. */
  private readonly library = this.api.library(() => this.suggested().size > 0);
  protected readonly exercises = computed(() => {
    const library = this.library.hasValue() ? this.library.value() : [];
    return library.flatMap(({ code, version, title }) => {
      const reason = this.suggested().get(code);
      return reason === undefined ? [] : [{ code, version, title, reason }];
    });
  });
}
