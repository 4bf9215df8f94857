import { httpResource } from '@angular/common/http';
import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { amendsPaths, type CaseAmends, type CaseAmendsRow } from '@reknit/agreements/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { Chip } from '@reknit/shared/web-ui';
import { APPROACH_WORDS } from '../amends-words';
import { NEED_WORDS, TEAM_STATE_WORDS } from './amends-case-words';

/** The amends plans of one case: what each needs, and where it stands. */
@Component({
  selector: 'rk-case-plans',
  imports: [RouterLink, ...RESOURCE_GATE, Chip],
  template: `
    <section aria-labelledby="case-plans">
      <h2 id="case-plans">Amends plans</h2>
      <rk-gate label="Amends plans" [rows]="2">
        <ng-template [rkReady]="plans" let-page>
          <ul class="rk-list">
            @for (row of page.rows; track row.id) {
              <li>
                <a class="rk-link-row" [routerLink]="['plans', row.id]">
                  <span class="words">
                    <span class="rk-strong">{{ row.title || 'A plan without a title yet' }}</span>
                    <span class="rk-fine">
                      {{ under(row) }}
                    </span>
                  </span>
                  @for (need of row.needs; track need) {
                    <rk-chip [tone]="needs[need].tone">{{ needs[need].words }}</rk-chip>
                  }
                  <rk-chip [tone]="row.needs.length > 0 ? 'neutral' : states[row.state].tone">
                    {{ states[row.state].name }}
                  </rk-chip>
                </a>
              </li>
            }
          </ul>
        </ng-template>
        <ng-template rkEmpty>
          <p class="rk-muted">
            Nobody is making amends in this case. A plan begins with the exercise “Amends plan”, assigned to
            one person.
          </p>
        </ng-template>
      </rk-gate>
    </section>
  `,
  styleUrl: '../../ui/sections.css',
  styles: `
    h2 {
      margin-bottom: var(--rk-space-2);
      font-size: var(--rk-text-h2);
    }
  `,
})
export class CasePlansPart {
  readonly caseId = input.required<string>();
  protected readonly plans = httpResource<CaseAmends>(() => amendsPaths.forCase(this.caseId()));
  protected readonly states = TEAM_STATE_WORDS;
  protected readonly needs = NEED_WORDS;

  protected under({ author, harmed, approach }: CaseAmendsRow): string {
    const people = harmed ? `${author.name}, for ${harmed.name}` : author.name;
    return [people, approach && APPROACH_WORDS[approach].name.toLowerCase()].filter(Boolean).join(' · ');
  }
}
