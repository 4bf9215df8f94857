import { Component, input } from '@angular/core';

export type Tone = 'neutral' | 'action' | 'positive' | 'attention' | 'danger';

/** The state of something, in a word. Colour only repeats what the word says. */
@Component({
  selector: 'rk-chip',
  template: `
    <ng-content />
  `,
  host: { '[attr.data-tone]': 'tone()' },
  styles: `
    :host {
      display: inline-flex;
      gap: var(--rk-space-1);
      align-items: center;
      padding: 0.0625rem var(--rk-space-2);
      border-radius: 999px;
      background: var(--rk-hover);
      color: var(--rk-ink);
      font-size: 0.8125rem;
      font-weight: 550;
      line-height: 1.25rem;
      white-space: nowrap;
    }
    :host([data-tone='action']) {
      background: var(--rk-action-soft);
      color: var(--rk-action);
    }
    :host([data-tone='positive']) {
      background: var(--rk-positive-soft);
      color: var(--rk-positive);
    }
    :host([data-tone='attention']) {
      background: var(--rk-attention-soft);
      color: var(--rk-attention);
    }
    :host([data-tone='danger']) {
      background: var(--rk-danger-soft);
      color: var(--rk-danger);
    }
  `,
})
export class Chip {
  readonly tone = input<Tone>('neutral');
}
