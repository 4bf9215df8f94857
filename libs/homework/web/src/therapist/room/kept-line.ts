import { Component, computed, input } from '@angular/core';
import { Icon } from '@reknit/shared/web-ui';
import type { Keeping } from '@reknit/shared/web-kernel/drafts';

const WORDS: Record<Keeping, string> = {
  nothing: '',
  keeping: 'Keeping …',
  kept: 'Kept on this device until you hand it in',
  'not-kept': 'This device cannot keep it. Leave this page open until it is handed in.',
};

/** Whether what is written down would survive the page. Only trouble is said aloud to people who listen. */
@Component({
  selector: 'rk-kept-line',
  imports: [Icon],
  template: `
    @if (words()) {
      <p [class.trouble]="trouble()">
        @if (keeping() !== 'keeping') {
          <rk-icon [name]="trouble() ? 'attention' : 'check'" />
        }
        {{ words() }}
      </p>
    }
    <p class="rk-visually-hidden" role="status">{{ trouble() ? words() : '' }}</p>
  `,
  styles: `
    p {
      display: flex;
      gap: var(--rk-space-1);
      align-items: center;
      color: var(--rk-muted);
      font-size: 0.8125rem;
    }
    rk-icon {
      flex: none;
      width: 1rem;
      height: 1rem;
    }
    .trouble {
      color: var(--rk-attention);
      font-weight: 550;
    }
  `,
})
export class KeptLine {
  readonly keeping = input.required<Keeping>();
  protected readonly words = computed(() => WORDS[this.keeping()]);
  protected readonly trouble = computed(() => this.keeping() === 'not-kept');
}
