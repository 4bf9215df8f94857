import { Component, input } from '@angular/core';

/** A count against what was possible, always both numbers, never a percentage: "3 of 4 done". */
@Component({
  selector: 'rk-n-of-m',
  template: `
    <span class="rk-figures">{{ n() }} of {{ m() }}</span>
    {{ what() }}
  `,
  styles: `
    :host {
      white-space: nowrap;
    }
  `,
})
export class NOfM {
  readonly n = input.required<number>();
  readonly m = input.required<number>();
  /** What was counted, after the numbers: "done", "kept". */
  readonly what = input('');
}
