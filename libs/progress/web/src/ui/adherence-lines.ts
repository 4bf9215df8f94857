import { Component, input } from '@angular/core';
import { NOfM } from '@reknit/shared/web-ui';

export interface AdherenceLine {
  readonly participantId: string;
  readonly name: string;
  readonly done: number;
  readonly of: number;
  readonly quality?: number;
}

/** Homework done of what was due, each person for themselves. */
@Component({
  selector: 'rk-adherence-lines',
  imports: [NOfM],
  template: `
    <ul class="people" aria-label="Homework done of what was due">
      @for (person of lines(); track person.participantId) {
        <li>
          <span class="rk-strong">{{ person.name }}</span>
          @if (person.of > 0) {
            <rk-n-of-m [n]="person.done" [m]="person.of" what="done" />
            @if (person.quality !== undefined) {
              <span class="rk-muted">quality {{ person.quality.toFixed(1) }} of 3</span>
            }
          } @else {
            <span class="rk-muted">nothing was due</span>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    .people {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-2) var(--rk-space-8);
      margin-bottom: var(--rk-space-6);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--rk-space-2);
      align-items: baseline;
    }
  `,
})
export class AdherenceLines {
  readonly lines = input.required<readonly AdherenceLine[]>();
}
