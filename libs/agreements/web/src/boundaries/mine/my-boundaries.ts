import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import { boundaryPaths, type MyBoundaries } from '@reknit/agreements/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';

/** What this person keeps for themselves. */
@Component({
  selector: 'rk-my-boundaries',
  imports: [...RESOURCE_GATE],
  template: `
    <section aria-labelledby="my-boundaries">
      <h2 id="my-boundaries">My boundaries</h2>
      <rk-gate label="Your boundaries">
        <ng-template [rkReady]="boundaries" let-mine>
          @for (row of mine.mine; track row.id) {
            <p>{{ row.personal ? 'Personal item' : row.statement }}</p>
          } @empty {
            <p class="rk-muted">You have not written any yet.</p>
          }
        </ng-template>
      </rk-gate>
    </section>
  `,
})
export class MyBoundariesSection {
  protected readonly boundaries = httpResource<MyBoundaries>(() => boundaryPaths.myBoundaries);
}
