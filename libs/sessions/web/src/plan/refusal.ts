import { afterRenderEffect, Component, computed, ElementRef, inject, input } from '@angular/core';
import { SharedProblem } from '@reknit/shared/model';
import { ProblemNotice, type HttpProblem } from '@reknit/shared/web-kernel';
import { busyWords } from '../words/problem-words';

/** Why a time was refused: who or what is taken and when, or the words of the problem. */
@Component({
  selector: 'rk-refusal',
  imports: [ProblemNotice],
  template: `
    @if (stale()) {
      <div class="rk-notice rk-notice-attention" role="alert">
        <p>This was changed somewhere else in the meantime. Your entries are still here; save again.</p>
      </div>
    } @else if (taken().length > 0) {
      <div class="rk-notice rk-notice-problem" role="alert">
        @for (line of taken(); track line) {
          <p>{{ line }}</p>
        }
        <p>Nothing was saved. Choose another time.</p>
      </div>
    } @else {
      <rk-problem [problem]="problem()" />
    }
  `,
})
export class Refusal {
  readonly problem = input<HttpProblem | undefined>();
  /** Of people and rooms, by their id. */
  readonly names = input<ReadonlyMap<string, string>>(new Map());
  protected readonly stale = computed(() => this.problem()?.code === SharedProblem.versionStale);
  protected readonly taken = computed(() => busyWords(this.problem()?.fields ?? {}, this.names()));

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // It stands at the end of a form that is longer than the screen.
    afterRenderEffect(() => {
      if (this.problem()) host.scrollIntoView({ block: 'nearest' });
    });
  }
}
