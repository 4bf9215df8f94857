import { Component, computed, inject, input, output } from '@angular/core';
import type { HttpProblem } from '../http/http-problem';
import { ProblemWords } from './problem-words';

/** What went wrong in words, with a way on. Shows nothing while there is no problem, so it can stay in the page. */
@Component({
  selector: 'rk-problem',
  template: `
    @if (problem(); as trouble) {
      <div class="rk-notice rk-notice-problem" role="alert">
        <p>{{ words() }}</p>
        @if (trouble.requestId && trouble.status >= 500) {
          <p class="rk-fine">Reference {{ trouble.requestId }}</p>
        }
        @if (retry()) {
          <button type="button" class="rk-button" (click)="again.emit()">Try again</button>
        }
      </div>
    }
  `,
})
export class ProblemNotice {
  private readonly dictionary = inject(ProblemWords);
  readonly problem = input<HttpProblem | undefined>();
  /** Offers "Try again"; what that does is up to `again`. */
  readonly retry = input(false);
  readonly again = output();
  protected readonly words = computed(() => {
    const problem = this.problem();
    return problem ? this.dictionary.of(problem) : '';
  });
}
