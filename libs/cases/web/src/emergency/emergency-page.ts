import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { IdSource, ProblemNotice, focusFirstError, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field, PageHeader } from '@reknit/shared/web-ui';
import { EmergencyApi } from './emergency-api';
import { EMPTY_EMERGENCY, emergencyBody, emergencySchema } from './emergency-form';

/** Opens the case of somebody in danger whom others care for: one case, for an hour, to be read. */
@Component({
  selector: 'rk-emergency-page',
  imports: [FormField, FormRoot, RouterLink, Control, Field, PageHeader, ProblemNotice],
  template: `
    <rk-page-header
      title="Open a case in an emergency"
      lead="For when somebody is in danger and whoever treats them cannot be reached. Where a life is at risk, ring the emergency services first."
    />
    <form [formRoot]="form" class="rk-stack">
      <ul class="rules">
        <li>It opens one case for an hour. You can read it, and change nothing in it.</li>
        <li>
          The care team, their supervisor and the administrators are told at once that a case was opened.
        </li>
        <li>Every page you open is recorded with your name. Somebody else looks at it within three days.</li>
        <li>Notes that somebody keeps apart from the record stay closed.</li>
      </ul>
      <div class="names">
        <rk-field label="Given name">
          <input rkControl autocomplete="off" [formField]="form.givenName" />
        </rk-field>
        <rk-field label="Family name">
          <input rkControl autocomplete="off" [formField]="form.familyName" />
        </rk-field>
        <rk-field label="Year of birth" [optional]="true" help="Where several are called so">
          <input rkControl inputmode="numeric" autocomplete="off" [formField]="form.birthYear" />
        </rk-field>
      </div>
      <rk-field
        label="What has happened?"
        help="What you have heard, from whom, and what you need the case for."
        seenBy="The care team of this case and their supervisor"
      >
        <textarea rkControl rows="4" [formField]="form.reason"></textarea>
      </rk-field>
      <rk-problem [problem]="save.problem()" />
      <div class="rk-actions">
        <button class="rk-button rk-primary" [disabled]="save.pending()">Open the case for an hour</button>
        <a class="rk-button rk-quiet" routerLink="/caseload">Not now</a>
      </div>
    </form>
  `,
  styles: `
    form {
      max-width: 40rem;
    }
    .rules {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
      margin: 0;
      padding: var(--rk-space-4) var(--rk-space-5);
      padding-inline-start: var(--rk-space-10, 2.5rem);
      border-inline-start: 3px solid var(--rk-attention);
      border-radius: var(--rk-radius);
      background: var(--rk-attention-soft);
      list-style: disc;
    }
    .names {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
      gap: var(--rk-space-4);
      align-items: start;
    }
  `,
})
export class EmergencyPage {
  private readonly api = inject(EmergencyApi);
  private readonly router = inject(Router);
  private readonly keyFor = inject(IdSource).attempt();
  private readonly model = signal(EMPTY_EMERGENCY);
  protected readonly form = form(this.model, emergencySchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() => {
    const body = emergencyBody(this.model());
    return this.api.open(body, this.keyFor(body));
  });

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    await this.router.navigate(['/cases', outcome.value.caseId]);
    return undefined;
  }
}
