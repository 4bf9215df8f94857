import { httpResource } from '@angular/common/http';
import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { transparencyPaths, type CaseTransparency, type CaseTransparencyRow } from '@reknit/agreements/model';
import { Clock, RESOURCE_GATE, Session, dayInWords, localDate } from '@reknit/shared/web-kernel';
import { Chip } from '@reknit/shared/web-ui';
import { AREA_WORDS, STATE_WORDS } from '../words/transparency-words';

/** The transparency agreements of one case: each with its end, and what waits for the care team. */
@Component({
  selector: 'rk-case-transparency',
  imports: [RouterLink, ...RESOURCE_GATE, Chip],
  template: `
    <section aria-labelledby="case-transparency">
      <h2 id="case-transparency">Transparency agreements</h2>
      <rk-gate label="Transparency agreements" [rows]="1">
        <ng-template [rkReady]="agreements" let-page>
          <ul class="rk-list">
            @for (row of page.rows; track row.id) {
              <li class="row">
                <div>
                  <a [routerLink]="['/cases', caseId(), 'agreements', 'transparency', row.id]">
                    {{ titleOf(row) }}
                  </a>
                  <p class="rk-fine">{{ under(row) }}</p>
                </div>
                @if (row.renewalToReview) {
                  <rk-chip tone="attention">Renewal to read</rk-chip>
                } @else {
                  <rk-chip [tone]="states[row.state].tone">{{ states[row.state].words }}</rk-chip>
                }
              </li>
            }
          </ul>
        </ng-template>
        <ng-template rkEmpty>
          <p class="rk-muted">None has been begun. They end by themselves, twelve weeks at most.</p>
        </ng-template>
      </rk-gate>
    </section>
  `,
  styles: `
    section {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-3);
    }
    .row {
      display: flex;
      gap: var(--rk-space-4);
      align-items: center;
      justify-content: space-between;
    }
  `,
})
export class CaseTransparencyPart {
  private readonly session = inject(Session);
  private readonly minute = inject(Clock).minute();
  readonly caseId = input.required<string>();
  protected readonly agreements = httpResource<CaseTransparency>(() =>
    transparencyPaths.forCase(this.caseId()),
  );
  protected readonly states = STATE_WORDS;

  protected titleOf({ areas }: CaseTransparencyRow): string {
    return areas.map((area) => AREA_WORDS[area]).join(' · ') || 'A draft';
  }

  protected under({ endsOn, renewals }: CaseTransparencyRow): string {
    const day = endsOn && dayInWords(endsOn, { today: localDate(this.minute(), this.session.timeZone()) });
    const renewed =
      renewals === 0 ? undefined : renewals === 1 ? 'renewed once' : `renewed ${renewals} times`;
    return [day ? `Last day ${day}` : 'No last day yet', renewed].filter(Boolean).join(' · ');
  }
}
