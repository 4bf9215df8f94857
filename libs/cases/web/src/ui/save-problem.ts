import { Component, computed, input } from '@angular/core';
import { SharedProblem } from '@reknit/shared/model';
import { ProblemNotice, type HttpProblem } from '@reknit/shared/web-kernel';

/**
 * Why something was not saved. When it was changed elsewhere in the meantime, the opener has loaded the newest version
 * by now: this says so, shows what is projected (the newest text), and leaves what was typed alone.
 */
@Component({
  selector: 'rk-save-problem',
  imports: [ProblemNotice],
  template: `
    @if (stale()) {
      <div class="rk-notice rk-notice-attention" role="alert">
        <p>
          This was changed somewhere else while you were writing. The newest version has been loaded, and what
          you typed is still here. Look at both, then save again.
        </p>
        <ng-content />
      </div>
    } @else {
      <rk-problem [problem]="problem()" />
    }
  `,
})
export class SaveProblem {
  readonly problem = input<HttpProblem | undefined>();
  protected readonly stale = computed(() => isStale(this.problem()));
}

export function isStale(problem: HttpProblem | undefined): boolean {
  return problem?.code === SharedProblem.versionStale;
}
