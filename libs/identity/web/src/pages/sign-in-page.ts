import { Component, inject, input, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import {
  ProblemNotice,
  Session,
  focusFirstError,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel/start';
import { Control, Field, PageHeader } from '@reknit/shared/web-ui/start';
import { signInSchema, type SignInModel } from '../forms/door-forms';
import { landingOf } from '../landing';
import { PasswordField } from '../ui/password-field';

@Component({
  selector: 'rk-sign-in-page',
  imports: [FormField, FormRoot, RouterLink, ProblemNotice, Control, Field, PageHeader, PasswordField],
  templateUrl: './sign-in-page.html',
})
export class SignInPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly model = signal<SignInModel>({ email: '', password: '' });

  /** Where the person wanted to go before they were asked to sign in. */
  readonly to = input<string>();
  protected readonly signIn = write(({ email, password }: SignInModel) =>
    this.session.signIn(email.trim(), password),
  );
  protected readonly form = form(this.model, signInSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });

  constructor() {
    // Whoever is signed in already has no business here; while the answer is on its way the form can be used.
    this.session.whoIsThere().then(
      (person) => person && this.router.navigateByUrl(this.wanted() ?? landingOf(person)),
      () => undefined,
    );
  }

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.signIn.run(this.model());
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.session.welcome(outcome.value);
    await this.router.navigateByUrl(this.wanted() ?? landingOf(outcome.value));
    return undefined;
  }

  /** Only a path of this product: a link must not send somebody elsewhere after they typed their password. */
  private wanted(): string | undefined {
    const to = this.to();
    return to?.startsWith('/') && !to.startsWith('//') ? to : undefined;
  }
}
