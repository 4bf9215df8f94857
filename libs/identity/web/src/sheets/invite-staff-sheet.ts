import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { ProblemNotice, focusFirstError, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { IdentityApi } from '../data/identity-api';
import { inviteSchema, rolesOf, type InviteModel } from '../forms/staff-form';
import { RoleBoxes } from '../ui/role-boxes';

/** Closes with the address the invitation went to. */
@Component({
  selector: 'rk-invite-staff-sheet',
  imports: [FormField, FormRoot, ProblemNotice, Control, Field, Sheet, RoleBoxes],
  template: `
    <rk-sheet title="Invite a colleague">
      <form id="invite-staff" [formRoot]="form" class="rk-stack">
        <p class="rk-muted">They get a link by email. It works once, for three days.</p>
        <rk-problem [problem]="send.problem()" />
        <rk-field label="Name">
          <input rkControl type="text" autocomplete="off" [formField]="form.name" />
        </rk-field>
        <rk-field label="Email">
          <input rkControl type="email" autocomplete="off" autocapitalize="none" [formField]="form.email" />
        </rk-field>
        <rk-role-boxes [field]="form.roles" />
      </form>
      <ng-container rkSheetActions>
        <button type="submit" form="invite-staff" class="rk-button rk-primary" [disabled]="send.pending()">
          Send the invitation
        </button>
        <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
      </ng-container>
    </rk-sheet>
  `,
})
export class InviteStaffSheet {
  private readonly api = inject(IdentityApi);
  private readonly model = signal<InviteModel>({
    name: '',
    email: '',
    roles: { clinician: true, supervisor: false, administrator: false },
  });
  protected readonly sheet = inject<SheetRef<string>>(SheetRef);
  protected readonly send = write(({ name, email, roles }: InviteModel) =>
    this.api.inviteStaff({ name: name.trim(), email: email.trim(), roles: rolesOf(roles) }),
  );
  protected readonly form = form(this.model, inviteSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.send.run(this.model());
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(this.model().email.trim());
    return undefined;
  }
}
