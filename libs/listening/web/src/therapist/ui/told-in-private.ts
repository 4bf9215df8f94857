import { Component, input } from '@angular/core';
import type { TeamPerson } from '@reknit/listening/model';

const SAFE_WORDS = { yes: 'yes', unsure: 'not sure', no: 'no' } as const;

/** What one person told the care team alone: before, after their floor, and looking back. */
@Component({
  selector: 'rk-told-in-private',
  templateUrl: './told-in-private.html',
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-1);
    }
  `,
})
export class ToldInPrivate {
  readonly person = input.required<TeamPerson>();
  protected readonly safe = SAFE_WORDS;
}
