import { Component } from '@angular/core';
import { Skeleton } from '@reknit/shared/web-ui';

/** Rows in the shape of the caseload, so that nothing jumps when it arrives. */
@Component({
  selector: 'rk-caseload-skeleton',
  imports: [Skeleton],
  template: `
    @for (row of rows; track row) {
      <div class="row">
        <rk-skeleton [width]="row % 2 ? '14rem' : '18rem'" />
        <rk-skeleton width="5rem" />
        <rk-skeleton width="6rem" />
      </div>
    }
  `,
  styles: `
    .row {
      display: flex;
      gap: var(--rk-space-8);
      align-items: center;
      justify-content: space-between;
      height: 3.5rem;
      border-bottom: 1px solid var(--rk-line);
    }
  `,
})
export class CaseloadSkeleton {
  protected readonly rows = [0, 1, 2, 3, 4, 5, 6, 7];
}
