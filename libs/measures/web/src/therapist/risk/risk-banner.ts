import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RiskFlagView } from '@reknit/measures/model';
import { Session, toProblem } from '@reknit/shared/web-kernel';
import { Banner } from '@reknit/shared/web-ui';
import { RiskFlagsApi } from '../../data/risk-flags-api';
import { FLAG_STATUS_WORDS, RISK_LEVEL_SHORT } from '../../words/flag-words';
import { atPractice } from './target-words';

/**
 * Above every page of a case, for its care team: a risk flag that is not closed. It names the person and where looking after it
 * stands; what was answered is read on the page of the flag.
 */
@Component({
  selector: 'rk-risk-banner',
  imports: [RouterLink, Banner],
  template: `
    @for (flag of open(); track flag.id) {
      <rk-banner [tone]="flag.level === 'high' ? 'danger' : 'attention'">
        <p>
          <span class="rk-strong">Risk flag for {{ flag.name }}, {{ level(flag) }}.</span>
          {{ standing(flag) }}.
          <a [routerLink]="['/cases', caseId(), 'measures', 'flags', flag.id]">Look at it</a>
        </p>
      </rk-banner>
    }
    @if (missed()) {
      <p class="rk-notice">
        We could not look whether a risk flag is open in this case.
        <button type="button" class="rk-link" (click)="flags.reload()">Look again</button>
      </p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
      margin-bottom: var(--rk-space-4);
    }
    :host(:not(:has(p))) {
      display: none;
    }
  `,
})
export class RiskBanner {
  private readonly session = inject(Session);
  readonly caseId = input.required<string>();
  protected readonly flags = inject(RiskFlagsApi).ofCase(this.caseId);
  protected readonly open = computed(() =>
    this.flags.hasValue() ? this.flags.value().flags.filter(({ status }) => status !== 'closed') : [],
  );
  /** Somebody to whom flags are not open sees nothing; a read that failed must not look like "no flag". */
  protected readonly missed = computed(() => {
    const error = this.flags.error();
    return error !== undefined && toProblem(error).passing;
  });

  protected level({ level }: RiskFlagView): string {
    return RISK_LEVEL_SHORT[level];
  }

  protected standing(flag: RiskFlagView): string {
    if (flag.closing) return 'It waits for a second person to close it';
    if (flag.status !== 'open') return FLAG_STATUS_WORDS[flag.status];
    const zone = this.session.person()?.practice.timeZone ?? this.session.timeZone();
    const by = atPractice(flag.acknowledgeBy, zone);
    return flag.overdue ? `It was to be seen by ${by}` : `To be seen by ${by}`;
  }
}
