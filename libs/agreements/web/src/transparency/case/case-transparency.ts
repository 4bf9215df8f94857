import { httpResource } from '@angular/common/http';
import { Component, input } from '@angular/core';
import { transparencyPaths, type CaseTransparency } from '@reknit/agreements/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';

/** The transparency agreements of one case. */
@Component({
  selector: 'rk-case-transparency',
  imports: [...RESOURCE_GATE],
  template: `
    <section aria-labelledby="case-transparency">
      <h2 id="case-transparency">Transparency agreements</h2>
      <rk-gate label="Transparency agreements">
        <ng-template [rkReady]="agreements" let-page>
          @if (page.rows.length === 0) {
            <p class="rk-muted">None has been begun.</p>
          }
        </ng-template>
      </rk-gate>
    </section>
  `,
})
export class CaseTransparencyPart {
  readonly caseId = input.required<string>();
  protected readonly agreements = httpResource<CaseTransparency>(() =>
    transparencyPaths.forCase(this.caseId()),
  );
}
