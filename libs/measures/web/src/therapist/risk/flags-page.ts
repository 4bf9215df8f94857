import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RiskFlagView, RiskFlags } from '@reknit/measures/model';
import { RESOURCE_GATE, When } from '@reknit/shared/web-kernel';
import { Chip, EmptyState, Icon, type Tone } from '@reknit/shared/web-ui';
import { RiskFlagsApi } from '../../data/risk-flags-api';
import { FLAG_STATUS_WORDS, RISK_TYPE_WORDS } from '../../words/flag-words';

/** Every risk flag of a case, those that are not closed first. */
@Component({
  selector: 'rk-flags-page',
  imports: [RouterLink, RESOURCE_GATE, When, Chip, EmptyState, Icon],
  template: `
    <h2>Risk flags</h2>
    <p class="rk-muted lead">For the care team and who supervises it. Nobody in the case sees them.</p>
    <rk-gate label="Risk flags">
      <ng-template [rkReady]="flags" [emptyWhen]="none" let-all>
        <ul class="rk-list">
          @for (flag of all.flags; track flag.id) {
            <li>
              <a class="rk-link-row" [routerLink]="[flag.id]">
                <span class="words">
                  <span class="rk-strong">{{ flag.name }}</span>
                  <span>{{ types[flag.type] }}</span>
                  <span class="rk-fine">
                    {{ status[flag.status] }} · since
                    <rk-when [at]="flag.openedAt" />
                  </span>
                </span>
                <rk-chip [tone]="tone(flag)">{{ flag.level === 'high' ? 'High' : 'Amber' }}</rk-chip>
                <rk-icon name="chevron" />
              </a>
            </li>
          }
        </ul>
      </ng-template>
      <ng-template rkEmpty>
        <rk-empty-state
          title="No risk flags"
          text="One opens by itself when an answer in a questionnaire calls for somebody to look."
        />
      </ng-template>
    </rk-gate>
  `,
  styles: `
    .lead {
      margin-block: var(--rk-space-1) var(--rk-space-4);
    }
    .words {
      display: flex;
      flex: 1;
      flex-direction: column;
    }
  `,
})
export class FlagsPage {
  readonly caseId = input.required<string>();
  protected readonly flags = inject(RiskFlagsApi).ofCase(this.caseId);
  protected readonly types = RISK_TYPE_WORDS;
  protected readonly status = FLAG_STATUS_WORDS;
  protected readonly none = ({ flags }: RiskFlags): boolean => flags.length === 0;

  protected tone({ status, level }: RiskFlagView): Tone {
    if (status === 'closed') return 'neutral';
    return level === 'high' ? 'danger' : 'attention';
  }
}
