import { Component, input, output } from '@angular/core';

/** What was written elsewhere and may be taken over, a line at a time. Nothing is taken over by itself. */
@Component({
  selector: 'rk-suggested-lines',
  template: `
    @if (lines().length > 0) {
      <p class="rk-fine">{{ label() }}</p>
      <ul>
        @for (line of lines(); track line) {
          <li>
            <span class="rk-quote">{{ line }}</span>
            <button type="button" class="rk-button rk-quiet" (click)="taken.emit(line)">
              Use this
              <span class="rk-visually-hidden">: {{ line }}</span>
            </button>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
      margin: var(--rk-space-1) 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-2);
      align-items: center;
      justify-content: space-between;
    }
  `,
})
export class SuggestedLines {
  readonly label = input.required<string>();
  readonly lines = input.required<readonly string[]>();
  readonly taken = output<string>();
}
