import { Component, computed, input } from '@angular/core';

/** Where somebody is among the steps: in words, and as a quiet line on which the current one carries the seam. */
@Component({
  selector: 'rk-step-path',
  template: `
    <p class="rk-fine">Step {{ at() + 1 }} of {{ of() }}</p>
    <div class="path" aria-hidden="true">
      @for (step of steps(); track step) {
        <span [class.past]="step < at()" [class.here]="step === at()"></span>
      }
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
    }
    .path {
      display: flex;
      gap: var(--rk-space-1);
      align-items: center;
      height: 3px;
    }
    span {
      flex: 1;
      height: 1px;
      background: var(--rk-line);
    }
    .past {
      background: var(--rk-control-line);
    }
    .here {
      height: 3px;
      background: var(--rk-seam);
    }
  `,
})
export class StepPath {
  /** Counted from 0. */
  readonly at = input.required<number>();
  readonly of = input.required<number>();
  protected readonly steps = computed(() => Array.from({ length: this.of() }, (_, step) => step));
}
