import { Component } from '@angular/core';
import { Skeleton } from '@reknit/shared/web-ui';

/** Today in the shape of what is coming, so that nothing jumps. */
@Component({
  selector: 'rk-today-skeleton',
  imports: [Skeleton],
  template: `
    <div class="figures">
      <rk-skeleton width="6rem" />
      <rk-skeleton width="6rem" />
      <rk-skeleton width="10rem" />
    </div>
    <rk-skeleton width="8rem" height="1.5rem" />
    @for (row of [0, 1, 2, 3, 4]; track row) {
      <div class="row">
        <rk-skeleton [width]="row % 2 ? '16rem' : '22rem'" />
        <rk-skeleton width="12rem" height="0.875rem" />
      </div>
    }
  `,
  styles: `
    .figures {
      display: flex;
      gap: var(--rk-space-10);
      height: 1.5rem;
      margin-bottom: var(--rk-space-8);
    }
    .row {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
      justify-content: center;
      max-width: 44rem;
      height: 4.25rem;
      border-bottom: 1px solid var(--rk-line);
    }
  `,
})
export class TodaySkeleton {}
