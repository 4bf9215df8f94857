import { Component, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { SignIn } from '@reknit/identity/model';
import { ProblemNotice, Session, write } from '@reknit/shared/web-kernel/start';
import { PageHeader } from '@reknit/shared/web-ui/start';
import { SetupLook } from '../data/setup-look';
import { signInFaults, type SignInFaults } from '../forms/sign-in-form';
import { landingOf } from '../landing';

/** The door. Everything it imports is on the way of everybody's first second, so it imports little. */
@Component({
  selector: 'rk-sign-in-page',
  imports: [RouterLink, ProblemNotice, PageHeader],
  templateUrl: './sign-in-page.html',
})
export class SignInPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly setup = inject(SetupLook);
  private readonly email = viewChild.required<ElementRef<HTMLInputElement>>('email');
  private readonly password = viewChild.required<ElementRef<HTMLInputElement>>('password');

  /** Where the person wanted to go before they were asked to sign in. */
  readonly to = input<string>();
  protected readonly shown = signal(false);
  protected readonly faults = signal<SignInFaults>({});
  protected readonly signIn = write(({ email, password }: SignIn) =>
    this.session.signIn(email.trim(), password),
  );

  constructor() {
    void this.lookRound().catch(() => undefined);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const typed = { email: this.email().nativeElement.value, password: this.password().nativeElement.value };
    const faults = signInFaults(typed);
    this.faults.set(faults);
    if (faults.email) return this.email().nativeElement.focus();
    if (faults.password) return this.password().nativeElement.focus();
    const outcome = await this.signIn.run(typed);
    if (!outcome.ok) return;
    this.session.welcome(outcome.value);
    await this.router.navigateByUrl(this.wanted() ?? landingOf(outcome.value));
  }

  /** Whoever is signed in has no business here, nor has the first person of an empty installation. The form is usable meanwhile. */
  private async lookRound(): Promise<void> {
    const person = await this.session.whoIsThere();
    if (person) await this.router.navigateByUrl(this.wanted() ?? landingOf(person));
    else if ((await this.setup.state()).needed) await this.router.navigateByUrl('/setup');
  }

  /** Only a path of this product: a link must not send somebody elsewhere after they typed their password. */
  private wanted(): string | undefined {
    const to = this.to();
    return to?.startsWith('/') && !to.startsWith('//') ? to : undefined;
  }
}
