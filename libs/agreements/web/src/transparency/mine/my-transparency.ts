import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import { transparencyPaths, type MyTransparency } from '@reknit/agreements/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';

/** What is told openly for a while, and how it ends. */
@Component({
  selector: 'rk-my-transparency',
  imports: [...RESOURCE_GATE],
  template: `
    <section aria-labelledby="my-transparency">
      <h2 id="my-transparency">What we tell each other</h2>
      <rk-gate label="What you tell each other">
        <ng-template [rkReady]="agreements" let-mine>
          @if (mine.rows.length === 0) {
            <p class="rk-muted">Nothing is agreed at the moment.</p>
          }
        </ng-template>
      </rk-gate>
    </section>
  `,
})
export class MyTransparencySection {
  protected readonly agreements = httpResource<MyTransparency>(() => transparencyPaths.myAgreements);
}
