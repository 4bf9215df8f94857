import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { InvitationFacts } from '@reknit/identity/model';
import { ProblemNotice, Session, focusFirstError, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field, PageHeader } from '@reknit/shared/web-ui';
import { ELECTRONIC_CONSENT, LIMITS_OF_CONFIDENTIALITY, TREATMENT_CONSENT } from '../data/consent-texts';
import { IdentityApi } from '../data/identity-api';
import { LinkToken } from '../data/link-token';
import { acceptance, joinSchema, type JoinModel } from '../forms/join-form';
import { landingOf } from '../landing';
import { ConsentTextPart } from '../ui/consent-text';
import { PasswordField } from '../ui/password-field';
import { TimeZoneField } from '../ui/time-zone-field';

/** Opened by an invitation: what the person must know, confirm and choose before they are in. */
@Component({
  selector: 'rk-join-page',
  imports: [
    FormField,
    FormRoot,
    RouterLink,
    ProblemNotice,
    Control,
    Field,
    PageHeader,
    ConsentTextPart,
    PasswordField,
    TimeZoneField,
  ],
  templateUrl: './join-page.html',
})
export class JoinPage {
  private readonly api = inject(IdentityApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly token = inject(LinkToken).take();
  private readonly model = signal<JoinModel>({
    secondFact: '',
    password: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    treatment: false,
    electronicCommunication: '',
  });

  protected readonly limits = LIMITS_OF_CONFIDENTIALITY;
  protected readonly treatment = TREATMENT_CONSENT;
  protected readonly electronic = ELECTRONIC_CONSENT;
  protected readonly facts = signal<InvitationFacts | undefined>(undefined);
  protected readonly isClient = computed(() => this.facts()?.kind === 'client');
  protected readonly hasLink = this.token !== '';
  protected readonly lookUp = write(() => this.api.lookUp(this.token));
  protected readonly join = write((facts: InvitationFacts) =>
    this.api.accept(acceptance(this.token, facts, this.model())),
  );
  protected readonly form = form(this.model, joinSchema(this.facts), {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });

  constructor() {
    if (this.hasLink) void this.look();
  }

  protected async look(): Promise<void> {
    const outcome = await this.lookUp.run();
    if (outcome.ok) this.facts.set(outcome.value);
  }

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const facts = this.facts();
    if (!facts) return undefined;
    const outcome = await this.join.run(facts);
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.session.welcome(outcome.value);
    await this.router.navigateByUrl(landingOf(outcome.value));
    return undefined;
  }
}
