import { Component, inject, signal } from '@angular/core';
import { FormRoot, form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Role } from '@reknit/shared/model';
import { ProblemNotice, Session, Theme, ThemeChoice, serverFaults, write } from '@reknit/shared/web-kernel';
import { PageHeader, Toasts } from '@reknit/shared/web-ui';
import { IdentityApi } from '../data/identity-api';
import { TimeZoneField } from '../ui/time-zone-field';

const THEMES: readonly { readonly choice: ThemeChoice; readonly name: string }[] = [
  { choice: ThemeChoice.system, name: 'As this device' },
  { choice: ThemeChoice.light, name: 'Light' },
  { choice: ThemeChoice.dark, name: 'Dark' },
];

/** A person's own settings, and the way out. */
@Component({
  selector: 'rk-account-page',
  imports: [FormRoot, RouterLink, ProblemNotice, PageHeader, TimeZoneField],
  templateUrl: './account-page.html',
  styles: `
    form {
      max-width: 32rem;
    }
  `,
})
export class AccountPage {
  private readonly api = inject(IdentityApi);
  private readonly toasts = inject(Toasts);
  protected readonly session = inject(Session);
  /** Only people in care have a page about what they agreed to. */
  protected readonly inCare = this.session.has(Role.client);
  protected readonly appearance = inject(Theme);
  protected readonly themes = THEMES;
  private readonly model = signal({ timeZone: this.session.timeZone() });
  protected readonly save = write(async () => {
    await this.api.updatePreferences(this.model());
    await this.session.refresh();
  });
  protected readonly signOut = write(() => this.session.signOut());
  protected readonly form = form(this.model, { submission: { action: () => this.keep() } });

  private async keep(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.form().reset();
    this.toasts.show('Time zone saved');
    return undefined;
  }
}
