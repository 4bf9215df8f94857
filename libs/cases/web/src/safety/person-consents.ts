import { Component, computed, input, output } from '@angular/core';
import { textOf, type ConsentView, type PersonSafety } from '@reknit/cases/model';
import { When } from '@reknit/shared/web-kernel';
import { Chip } from '@reknit/shared/web-ui';
import { Day } from '../ui/day';
import {
  CONSENT_KIND_WORDS,
  CONSENT_METHOD_WORDS,
  CONSENT_STATE_TONES,
  CONSENT_STATE_WORDS,
  POLICY_KIND_WORDS,
  reachedBy,
} from '../words/consent-words';

/** What one person was asked and what they said: what stands now, and everything before it with its words. */
@Component({
  selector: 'rk-person-consents',
  imports: [Chip, Day, When],
  templateUrl: './person-consents.html',
  styleUrl: './person-consents.css',
})
export class PersonConsents {
  readonly person = input.required<PersonSafety>();
  readonly name = input.required<string>();
  readonly mayChange = input.required<boolean>();
  readonly end = output<ConsentView>();

  protected readonly kindWords = CONSENT_KIND_WORDS;
  protected readonly stateWords = CONSENT_STATE_WORDS;
  protected readonly stateTones = CONSENT_STATE_TONES;
  protected readonly methodWords = CONSENT_METHOD_WORDS;
  private readonly newestFirst = computed(() =>
    [...this.person().consents].sort((a, b) => at(b).localeCompare(at(a))),
  );
  /** The latest word on everything; a refusal is one. */
  protected readonly standing = computed(() => {
    const seen = new Set<string>();
    return this.newestFirst().filter((consent) => {
      const about = consent.kind + JSON.stringify(consent.scope.thirdParty ?? '');
      return consent.state !== 'superseded' && !seen.has(about) && Boolean(seen.add(about));
    });
  });
  protected readonly earlier = computed(() =>
    this.newestFirst().filter((consent) => !this.standing().includes(consent)),
  );
  protected readonly reached = computed(() => {
    const contact = this.person().safeContact;
    return contact && reachedBy(contact);
  });

  protected about({ scope }: ConsentView): string {
    if (scope.thirdParty) return `${scope.thirdParty.name}: ${scope.thirdParty.what}`;
    return scope.policy ? `${POLICY_KIND_WORDS[scope.policy.kind]}, version ${scope.policy.version}` : '';
  }

  /** A policy is changed by proposing another, never taken back by one person. */
  protected canEnd({ kind, state }: ConsentView): boolean {
    return this.mayChange() && kind !== 'secrets_policy' && (state === 'active' || state === 'proposed');
  }

  protected words({ kind, textVersion }: ConsentView): readonly string[] {
    return textOf(kind, textVersion)?.sentences ?? [];
  }
}

const at = ({ withdrawnAt, decidedAt, proposedAt }: ConsentView): string =>
  withdrawnAt ?? decidedAt ?? proposedAt;
