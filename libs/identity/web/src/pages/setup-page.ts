import { httpResource } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { identityPaths, type SetupState } from '@reknit/identity/model';
import {
  ProblemNotice,
  RESOURCE_GATE,
  Session,
  focusFirstError,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import { Control, Field, PageHeader } from '@reknit/shared/web-ui';
import { IdentityApi } from '../data/identity-api';
import { setUpSchema, type SetUpModel } from '../forms/door-forms';
import { landingOf } from '../landing';
import { PasswordField } from '../ui/password-field';
import { TimeZoneField } from '../ui/time-zone-field';

/** The first run of an empty installation: the practice and the person who looks after it. */
@Component({
  selector: 'rk-setup-page',
  imports: [
    FormField,
    FormRoot,
    RouterLink,
    ProblemNotice,
    ...RESOURCE_GATE,
    Control,
    Field,
    PageHeader,
    PasswordField,
    TimeZoneField,
  ],
  templateUrl: './setup-page.html',
})
export class SetupPage {
  private readonly api = inject(IdentityApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly model = signal<SetUpModel>({
    practiceName: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    name: '',
    email: '',
    password: '',
  });

  protected readonly state = httpResource<SetupState>(() => identityPaths.setup);
  protected readonly setUp = write(() => this.api.setUp(this.model()));
  protected readonly form = form(this.model, setUpSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.setUp.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.session.welcome(outcome.value);
    await this.router.navigateByUrl(landingOf(outcome.value));
    return undefined;
  }
}
