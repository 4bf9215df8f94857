import { httpResource } from '@angular/common/http';
import { Component, input } from '@angular/core';
import { boundaryPaths, type CaseBoundaries } from '@reknit/agreements/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';

/** The boundaries of one case. */
@Component({
  selector: 'rk-case-boundaries',
  imports: [...RESOURCE_GATE],
  template: `
    <section aria-labelledby="case-boundaries">
      <h2 id="case-boundaries">Boundaries</h2>
      <rk-gate label="Boundaries">
        <ng-template [rkReady]="boundaries" let-page>
          @for (row of page.rows; track row.id) {
            <p>{{ row.statement }}</p>
          } @empty {
            <p class="rk-muted">Nobody has handed one in.</p>
          }
        </ng-template>
      </rk-gate>
    </section>
  `,
})
export class CaseBoundariesPart {
  readonly caseId = input.required<string>();
  protected readonly boundaries = httpResource<CaseBoundaries>(() => boundaryPaths.forCase(this.caseId()));
}
