import { Component, computed, input } from '@angular/core';
import { POLICY_MEANINGS, type MyConsent } from '@reknit/cases/model';
import { wordsOf } from '../words/words-of-consent';

/** The full text of one consent, with what it names: a policy, a person outside. */
@Component({
  selector: 'rk-consent-words',
  template: `
    @for (sentence of words().sentences; track sentence) {
      <p>{{ sentence }}</p>
    }
    @if (meaning(); as text) {
      <p class="rk-notice">{{ text }}</p>
    }
    @if (consent().scope.thirdParty; as outside) {
      <dl class="rk-facts">
        <dt>Who may be told</dt>
        <dd>{{ outside.name }}</dd>
        <dt>What they may be told</dt>
        <dd>{{ outside.what }}</dd>
      </dl>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-3);
    }
  `,
})
export class ConsentWords {
  readonly consent = input.required<MyConsent>();
  protected readonly words = computed(() => wordsOf(this.consent()));
  protected readonly meaning = computed(() => {
    const policy = this.consent().scope.policy;
    return policy && POLICY_MEANINGS[policy.kind];
  });
}
