import { Component, input, output } from '@angular/core';

/** The same text, written differently in two places. Both stand here until somebody has chosen. */
@Component({
  selector: 'rk-two-versions',
  template: `
    <section
      class="rk-notice rk-notice-attention"
      tabindex="-1"
      [attr.aria-label]="'Two versions of ' + label()"
    >
      <h3>{{ label() }} was written in two places</h3>
      <p class="rk-fine">Neither is saved over the other until you choose.</p>
      <div class="sides">
        <div>
          <p class="rk-label">Here</p>
          <p class="text">{{ mine() || 'Nothing' }}</p>
          <button type="button" class="rk-button" (click)="chosen.emit(mine())">Keep this one</button>
        </div>
        <div>
          <p class="rk-label">In the other tab or device</p>
          <p class="text">{{ theirs() || 'Nothing' }}</p>
          <button type="button" class="rk-button" (click)="chosen.emit(theirs())">Take this one</button>
        </div>
      </div>
      <button type="button" class="rk-link" (click)="chosen.emit(theirs() + '\\n\\n' + mine())">
        Keep both, one after the other
      </button>
    </section>
  `,
  styles: `
    .sides {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
      gap: var(--rk-space-4);
      width: 100%;
    }
    .text {
      max-height: 16rem;
      margin-block: var(--rk-space-1) var(--rk-space-2);
      overflow-y: auto;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class TwoVersions {
  readonly label = input.required<string>();
  readonly mine = input.required<string>();
  readonly theirs = input.required<string>();
  readonly chosen = output<string>();
}
