import { Component, inject, input, signal } from '@angular/core';
import { FormRoot, form } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { ConsentKind, type ConsentDecision, type MyConsent, type MyConsents } from '@reknit/cases/model';
import { LIMITS_OF_CONFIDENTIALITY } from '@reknit/identity/model';
import { ProblemNotice, RESOURCE_GATE, When, focusFirstError, write } from '@reknit/shared/web-kernel';
import { EmptyState, PageHeader, Toasts } from '@reknit/shared/web-ui';
import { PrivacyApi } from '../data/privacy-api';
import { contactBody, contactModel, contactSchema } from '../forms/contact-form';
import { Day } from '../ui/day';
import { stateToMe, whatWithdrawingMeans } from '../words/my-consent-words';
import { wordsOf } from '../words/words-of-consent';
import { ConsentWords } from './consent-words';
import { ContactFields } from './contact-fields';

/** One thing somebody is asked to agree to, or has answered: the whole text, yes or no, and the way back. */
@Component({
  selector: 'rk-agreement-page',
  imports: [
    FormRoot,
    RouterLink,
    RESOURCE_GATE,
    ConsentWords,
    ContactFields,
    Day,
    EmptyState,
    PageHeader,
    ProblemNotice,
    When,
  ],
  templateUrl: './agreement-page.html',
  styleUrl: './agreement-page.css',
})
export class AgreementPage {
  private readonly api = inject(PrivacyApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly consents = this.api.consents();
  protected readonly limits = LIMITS_OF_CONFIDENTIALITY;
  protected readonly stateToMe = stateToMe;
  protected readonly wordsOf = wordsOf;
  protected readonly meaning = whatWithdrawingMeans;
  /** The person has said once that they want to take it back, and is asked again. */
  protected readonly sure = signal(false);
  private readonly model = signal(contactModel());
  protected readonly form = form(this.model, contactSchema);

  protected readonly deciding = write((consent: MyConsent, decision: ConsentDecision) =>
    this.api.decide(consent.id, {
      decision,
      textVersion: consent.textVersion,
      ...(decision === 'given' && this.asksContact(consent) && { safeContact: contactBody(this.model()) }),
    }),
  );
  protected readonly withdrawing = write((consent: MyConsent) => this.api.withdraw(consent.id));

  protected find({ waiting, decided }: MyConsents): MyConsent | undefined {
    return [...waiting, ...decided].find(({ id }) => id === this.id());
  }

  protected asksContact({ kind }: MyConsent): boolean {
    return kind === ConsentKind.electronicCommunication;
  }

  protected isPolicy({ kind }: MyConsent): boolean {
    return kind === ConsentKind.secretsPolicy;
  }

  protected async agree(consent: MyConsent): Promise<void> {
    if (this.asksContact(consent) && this.form().invalid()) {
      this.form().markAsTouched();
      this.form.to().markAsTouched();
      focusFirstError(this.form);
      return;
    }
    await this.decide(consent, 'given', 'You have agreed. You can read it here again');
  }

  protected async decide(consent: MyConsent, decision: ConsentDecision, said: string): Promise<void> {
    const outcome = await this.deciding.run(consent, decision);
    if (outcome.ok) await this.leave(said);
  }

  protected async withdraw(consent: MyConsent): Promise<void> {
    if ((await this.withdrawing.run(consent)).ok) await this.leave('Taken back');
  }

  private async leave(said: string): Promise<void> {
    this.toasts.show(said);
    await this.router.navigateByUrl('/my/privacy', { replaceUrl: true });
  }
}
