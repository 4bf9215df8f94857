import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { ProblemNotice, focusFirstError, serverFaults, write } from '@reknit/shared/web-kernel';
import { Banner, Control, Field, PageHeader } from '@reknit/shared/web-ui';
import { IdentityApi } from '../data/identity-api';
import { LinkToken } from '../data/link-token';
import { newPasswordSchema, resetRequestSchema } from '../forms/door-forms';
import { PasswordField } from '../ui/password-field';

/** Asks for a reset link, or, opened by one, for the new password. */
@Component({
  selector: 'rk-reset-page',
  imports: [
    FormField,
    FormRoot,
    RouterLink,
    ProblemNotice,
    Banner,
    Control,
    Field,
    PageHeader,
    PasswordField,
  ],
  templateUrl: './reset-page.html',
})
export class ResetPage {
  private readonly api = inject(IdentityApi);
  private readonly address = signal({ email: '' });
  private readonly secret = signal({ password: '' });

  protected readonly token = signal(inject(LinkToken).take());
  protected readonly request = write(() => this.api.requestReset(this.address().email.trim()));
  protected readonly complete = write(() =>
    this.api.completeReset({ token: this.token(), password: this.secret().password }),
  );
  protected readonly requestForm = form(this.address, resetRequestSchema, {
    submission: {
      action: () => this.ask(),
      onInvalid: () => focusFirstError(this.requestForm),
    },
  });
  protected readonly passwordForm = form(this.secret, newPasswordSchema, {
    submission: {
      action: () => this.choose(),
      onInvalid: () => focusFirstError(this.passwordForm),
    },
  });

  private async ask(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.request.run();
    return outcome.ok ? undefined : serverFaults(this.requestForm, outcome.problem);
  }

  private async choose(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.complete.run();
    return outcome.ok ? undefined : serverFaults(this.passwordForm, outcome.problem);
  }
}
