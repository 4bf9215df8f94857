import { Component, input } from '@angular/core';

/** Questions to think about beside a field, never a refusal. */
@Component({
  selector: 'rk-hints',
  template: `
    <div aria-live="polite">
      @for (hint of hints(); track hint) {
        <p class="rk-notice">{{ hint }}</p>
      }
    </div>
  `,
  styles: `
    div {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
    }
  `,
})
export class Hints {
  readonly hints = input.required<readonly string[]>();
}
