import { Component, input } from '@angular/core';

/** Nothing here yet, and what to do about it. Projects the way on. */
@Component({
  selector: 'rk-empty-state',
  template: `
    <p class="title">{{ title() }}</p>
    @if (text()) {
      <p class="rk-muted">{{ text() }}</p>
    }
    <div class="way-on"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-1);
      align-items: flex-start;
      padding: var(--rk-space-6) 0;
    }
    .title {
      font-family: var(--rk-serif);
      font-size: var(--rk-text-large);
      font-weight: 560;
    }
    .way-on {
      margin-top: var(--rk-space-3);
    }
    .way-on:empty {
      display: none;
    }
  `,
})
export class EmptyState {
  readonly title = input.required<string>();
  readonly text = input<string>();
}
