import { Component, computed, input, output } from '@angular/core';
import { POLICY_MEANINGS, type SecretsPolicyView } from '@reknit/cases/model';
import { When } from '@reknit/shared/web-kernel';
import { CONSENT_STATE_WORDS, POLICY_KIND_WORDS } from '../words/consent-words';

/** How confidences are held in this case: what counts, since when, what is proposed, and who has signed. */
@Component({
  selector: 'rk-policy-panel',
  imports: [When],
  template: `
    <h2>Secrets policy</h2>
    @if (present(); as policy) {
      <p class="rk-strong">{{ kindWords[policy.kind] }}</p>
      <p class="rk-fine">As it is signed: “{{ meanings[policy.kind] }}”</p>
      <p class="rk-fine">
        Version {{ policy.version }} · counts since
        <rk-when [at]="policy.inForceFrom ?? policy.proposedAt" />
      </p>
    } @else if (!proposed()) {
      <p class="rk-muted">None agreed yet. Choose one before you see anybody alone.</p>
    }
    @if (proposed(); as policy) {
      <p>
        <span class="rk-strong">{{ kindWords[policy.kind] }}</span>
        is proposed, version {{ policy.version }}.
      </p>
      <ul class="signed" aria-label="Who has signed">
        @for (signature of policy.signatures; track signature.participantId) {
          <li>
            {{ names().get(signature.participantId) }}:
            {{
              signature.state === 'active'
                ? 'signed'
                : signature.state === 'proposed'
                  ? 'not yet'
                  : stateWords[signature.state].toLowerCase()
            }}
          </li>
        }
      </ul>
    }
    @if (mayChange()) {
      <div>
        <button type="button" class="rk-button" (click)="propose.emit()">
          {{ present() ? 'Propose another' : proposed() ? 'Propose anew' : 'Propose a policy' }}
        </button>
      </div>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
    }
    h2 {
      font-size: var(--rk-text-h3);
    }
    .signed {
      font-size: var(--rk-text-small);
    }
  `,
})
export class PolicyPanel {
  readonly policies = input.required<readonly SecretsPolicyView[]>();
  readonly names = input.required<ReadonlyMap<string, string>>();
  readonly mayChange = input.required<boolean>();
  readonly propose = output();
  protected readonly kindWords = POLICY_KIND_WORDS;
  protected readonly stateWords = CONSENT_STATE_WORDS;
  protected readonly meanings = POLICY_MEANINGS;
  protected readonly present = computed(() => this.policies().find(({ state }) => state === 'in_force'));
  protected readonly proposed = computed(() => this.policies().find(({ state }) => state === 'proposed'));
}
