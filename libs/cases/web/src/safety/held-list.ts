import { Component, computed, input, output } from '@angular/core';
import type { HeldInformationView } from '@reknit/cases/model';
import { When } from '@reknit/shared/web-kernel';
import { Day } from '../ui/day';
import { HELD_CATEGORY_WORDS, HELD_OUTCOME_WORDS, HELD_STEP_WORDS } from '../words/safety-words';

/** The held-information ledger: what somebody said alone, why it is held, and what is planned with it. */
@Component({
  selector: 'rk-held-list',
  imports: [Day, When],
  template: `
    @for (held of open(); track held.id) {
      <article>
        <p class="rk-fine">
          <span class="rk-strong about">{{ categoryWords[held.category] }}</span>
          · told by {{ names().get(held.participantId) }} · held since
          <rk-day [day]="held.since" />
        </p>
        <p class="rk-quote">{{ held.what }}</p>
        <p class="rk-fine">Why: {{ held.why }}</p>
        <p class="rk-fine">
          Planned: {{ stepWords[held.step] }}
          @if (held.category === 'fear_or_violence') {
            (always held)
          }
        </p>
        @if (mayChange()) {
          <div class="actions">
            <button type="button" class="rk-button rk-quiet" (click)="edit.emit(held)">Change</button>
            <button type="button" class="rk-button rk-quiet" (click)="resolve.emit(held)">
              Held no longer
            </button>
          </div>
        }
      </article>
    } @empty {
      <p class="rk-muted">
        Nothing is held. What somebody tells you alone and asks you to keep goes here, with what you plan to
        do with it.
      </p>
    }
    @if (over().length > 0) {
      <details>
        <summary>Held earlier</summary>
        @for (held of over(); track held.id) {
          <article>
            <p class="rk-fine">
              {{ categoryWords[held.category] }} · told by {{ names().get(held.participantId) }}
            </p>
            <p class="rk-quote">{{ held.what }}</p>
            <p class="rk-fine">
              {{ held.outcome ? outcomeWords[held.outcome] : '' }}
              @if (held.resolvedAt; as at) {
                <rk-when [at]="at" />
              }
            </p>
          </article>
        }
      </details>
    }
  `,
  styles: `
    article {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-1);
      padding-block: var(--rk-space-3);
      border-bottom: 1px solid var(--rk-line);
    }
    .about {
      color: var(--rk-ink);
    }
    .actions {
      display: flex;
      margin-inline-start: calc(-1 * var(--rk-space-4));
    }
    summary {
      margin-top: var(--rk-space-3);
      color: var(--rk-muted);
      font-size: var(--rk-text-small);
      cursor: pointer;
    }
  `,
})
export class HeldList {
  readonly ledger = input.required<readonly HeldInformationView[]>();
  readonly names = input.required<ReadonlyMap<string, string>>();
  readonly mayChange = input.required<boolean>();
  readonly edit = output<HeldInformationView>();
  readonly resolve = output<HeldInformationView>();
  protected readonly categoryWords = HELD_CATEGORY_WORDS;
  protected readonly stepWords = HELD_STEP_WORDS;
  protected readonly outcomeWords = HELD_OUTCOME_WORDS;
  protected readonly open = computed(() => this.ledger().filter(({ resolvedAt }) => !resolvedAt));
  protected readonly over = computed(() => this.ledger().filter(({ resolvedAt }) => resolvedAt));
}
