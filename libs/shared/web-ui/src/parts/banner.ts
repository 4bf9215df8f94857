import { Component, computed, input } from '@angular/core';
import { Icon, type IconName } from './icon';
import type { Tone } from './chip';

const ICONS: Record<Tone, IconName> = {
  neutral: 'info',
  action: 'info',
  positive: 'check',
  attention: 'attention',
  danger: 'attention',
};

/** Something about the whole page, said in the flow of it. Speaks up (`role=status`) when it appears later. */
@Component({
  selector: 'rk-banner',
  imports: [Icon],
  template: `
    <rk-icon [name]="icon()" />
    <div><ng-content /></div>
  `,
  host: { role: 'status', '[attr.data-tone]': 'tone()' },
  styles: `
    :host {
      display: flex;
      gap: var(--rk-space-3);
      align-items: flex-start;
      padding: var(--rk-space-3) var(--rk-space-4);
      border-radius: var(--rk-radius);
      background: var(--rk-sunken);
    }
    rk-icon {
      margin-top: 0.125rem;
      color: var(--rk-muted);
    }
    :host([data-tone='action']) {
      background: var(--rk-action-soft);
    }
    :host([data-tone='positive']) {
      background: var(--rk-positive-soft);
    }
    :host([data-tone='positive']) rk-icon {
      color: var(--rk-positive);
    }
    :host([data-tone='attention']) {
      background: var(--rk-attention-soft);
    }
    :host([data-tone='attention']) rk-icon {
      color: var(--rk-attention);
    }
    :host([data-tone='danger']) {
      background: var(--rk-danger-soft);
    }
    :host([data-tone='danger']) rk-icon {
      color: var(--rk-danger);
    }
  `,
})
export class Banner {
  readonly tone = input<Tone>('neutral');
  protected readonly icon = computed(() => ICONS[this.tone()]);
}
