import { Component, input, model } from '@angular/core';
import type { EntryView } from '@reknit/homework/model';

/** Which of several submissions is on the screen, and whether it is compared with the one before. */
@Component({
  selector: 'rk-version-choice',
  template: `
    <label>
      <span class="rk-label">Version</span>
      <select #version class="rk-input" (change)="number.set(+version.value)">
        @for (each of entries(); track each.id) {
          <option [value]="each.number" [selected]="each.number === number()">
            {{ each.number }}{{ $first ? ', the newest' : '' }}
          </option>
        }
      </select>
    </label>
    @if (before(); as earlier) {
      <label class="rk-choice">
        <input
          #compare
          type="checkbox"
          role="switch"
          [checked]="comparing()"
          (change)="comparing.set(compare.checked)"
        />
        <span>Show what changed since version {{ earlier.number }}</span>
      </label>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-3) var(--rk-space-6);
      align-items: center;
    }
    label:first-child {
      display: flex;
      gap: var(--rk-space-2);
      align-items: center;
    }
    .rk-input {
      width: auto;
    }
  `,
})
export class VersionChoice {
  /** Newest first. */
  readonly entries = input.required<readonly Pick<EntryView, 'id' | 'number'>[]>();
  /** The one before the one on the screen. */
  readonly before = input<Pick<EntryView, 'number'>>();
  readonly number = model.required<number>();
  readonly comparing = model.required<boolean>();
}
