import { Component, computed, input } from '@angular/core';
import type { SlipContent } from '@reknit/agreements/model';
import { dayOf } from '../../amends/schedule-words';

/** A slip to be read, in its author's words: the same for its author, for whom it is shown to, and for the care team. */
@Component({
  selector: 'rk-slip-content',
  template: `
    <dl>
      <dt>What happened</dt>
      <dd class="rk-quote">{{ slip().happened }}</dd>
      @if (slip().own) {
        <dt>What is mine in it</dt>
        <dd class="rk-quote">{{ slip().own }}</dd>
      }
      @if (slip().sorry) {
        <dt>What I want to say</dt>
        <dd class="rk-quote">{{ slip().sorry }}</dd>
      }
      @if (fix()) {
        <dt>How I put it right</dt>
        <dd>{{ fix() }}</dd>
      }
      @if (slip().guard; as guard) {
        <dt>Next time</dt>
        <dd>If {{ guard.if }}, then {{ guard.then }}.</dd>
      }
    </dl>
  `,
  styles: `
    dt {
      color: var(--rk-muted);
      font-size: var(--rk-text-small);
    }
    dd + dt {
      margin-top: var(--rk-space-3);
    }
    dd {
      overflow-wrap: anywhere;
    }
  `,
})
export class SlipContentView {
  readonly slip = input.required<SlipContent>();
  protected readonly fix = computed(() => {
    const { fix } = this.slip();
    if (!fix) return '';
    return `${fix.what}, by ${dayOf(fix.byDate)}${fix.byTime ? ` at ${fix.byTime}` : ''}`;
  });
}
