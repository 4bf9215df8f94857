import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { AmendsAction, amendsPaths, type CaseAmends, type CaseAmendsRow } from '@reknit/agreements/model';
import {
  IdSource,
  ProblemNotice,
  RESOURCE_GATE,
  Session,
  write,
  mayChangeHere,
} from '@reknit/shared/web-kernel';
import { Chip } from '@reknit/shared/web-ui';
import { APPROACH_WORDS } from '../amends-words';
import { AmendsCaseApi } from './amends-case-api';
import { NEED_WORDS, TEAM_STATE_WORDS } from './amends-case-words';

type Beginnable = CaseAmends['beginnable'][number];

/** The amends plans of one case: what each needs, and where it stands. */
@Component({
  selector: 'rk-case-plans',
  imports: [RouterLink, ...RESOURCE_GATE, Chip, ProblemNotice],
  template: `
    <section aria-labelledby="case-plans">
      <h2 id="case-plans">Amends plans</h2>
      <rk-gate label="Amends plans" [rows]="2">
        <ng-template [rkReady]="plans" [emptyWhen]="isEmpty" let-page>
          <ul class="rk-list">
            @for (row of page.rows; track row.id) {
              <li>
                <a class="rk-link-row rk-slim" [routerLink]="['plans', row.id]">
                  <span class="rk-words">
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
          @for (one of page.beginnable; track one.participationId) {
            <div class="begin">
              <p>
                {{ one.name }} has not begun their plan. Begun together, you read what {{ one.name }} writes
                as it is saved, and the plan says so to them; begun alone, you read it once it is handed in.
              </p>
              @if (mayBegin()) {
                <button type="button" class="rk-button" [disabled]="begin.pending()" (click)="go(one)">
                  Draft it together with {{ one.name }}
                </button>
              }
            </div>
          }
          <rk-problem [problem]="begin.problem()" />
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
    .begin {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
      align-items: flex-start;
      margin-top: var(--rk-space-4);
    }
    .begin p {
      max-width: var(--rk-measure);
      margin: 0;
    }
  `,
})
export class CasePlansPart {
  private readonly api = inject(AmendsCaseApi);
  private readonly router = inject(Router);
  private readonly keyFor = inject(IdSource).attempt();
  readonly caseId = input.required<string>();
  protected readonly plans = httpResource<CaseAmends>(() => amendsPaths.forCase(this.caseId()));
  protected readonly states = TEAM_STATE_WORDS;
  protected readonly needs = NEED_WORDS;

  protected readonly isEmpty = ({ rows, beginnable }: CaseAmends): boolean =>
    rows.length + beginnable.length === 0;
  private readonly mayHere = mayChangeHere();
  private readonly mayDraft = inject(Session).may(AmendsAction.draftTogether);
  protected readonly mayBegin = computed(() => this.mayDraft && this.mayHere());
  protected readonly begin = write((one: Beginnable) =>
    this.api.draftTogether(this.caseId(), one.participationId, this.keyFor(one)),
  );

  /** On to the plan, where what its author writes shows as it is saved. */
  protected async go(one: Beginnable): Promise<void> {
    const outcome = await this.begin.run(one);
    if (outcome.ok)
      await this.router.navigate(['/cases', this.caseId(), 'agreements', 'plans', outcome.value.id]);
    else this.plans.reload();
  }

  protected under({ author, harmed, approach }: CaseAmendsRow): string {
    const people = harmed ? `${author.name}, for ${harmed.name}` : author.name;
    return [people, approach && APPROACH_WORDS[approach].name.toLowerCase()].filter(Boolean).join(' · ');
  }
}
