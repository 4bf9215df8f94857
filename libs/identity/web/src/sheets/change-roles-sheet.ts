import { Component, inject, signal } from '@angular/core';
import { FormRoot, form } from '@angular/forms/signals';
import type { StaffRow } from '@reknit/identity/model';
import { ProblemNotice, serverFaults, write } from '@reknit/shared/web-kernel';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { IdentityApi } from '../data/identity-api';
import { rolesOf, rolesSchema, type StaffRoles } from '../forms/staff-form';
import { RoleBoxes } from '../ui/role-boxes';

/** Closes with `true` after the roles were changed. */
@Component({
  selector: 'rk-change-roles-sheet',
  imports: [FormRoot, ProblemNotice, Sheet, RoleBoxes],
  template: `
    <rk-sheet [title]="'Roles of ' + person.name">
      <form id="change-roles" [formRoot]="form" class="rk-stack">
        <rk-problem [problem]="save.problem()" />
        <rk-role-boxes [field]="form" />
        <p class="rk-muted">A change counts from the next thing they do; they stay signed in.</p>
      </form>
      <ng-container rkSheetActions>
        <button type="submit" form="change-roles" class="rk-button rk-primary" [disabled]="save.pending()">
          Save roles
        </button>
        <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
      </ng-container>
    </rk-sheet>
  `,
})
export class ChangeRolesSheet {
  private readonly api = inject(IdentityApi);
  protected readonly person = inject(SHEET_DATA) as StaffRow;
  protected readonly sheet = inject<SheetRef<true>>(SheetRef);
  private readonly model = signal<StaffRoles>({
    clinician: this.person.roles.includes('clinician'),
    supervisor: this.person.roles.includes('supervisor'),
    administrator: this.person.roles.includes('administrator'),
  });
  protected readonly save = write(() =>
    this.api.changeRoles(this.person.accountId, { roles: rolesOf(this.model()) }, this.person.version),
  );
  protected readonly form = form(this.model, rolesSchema, { submission: { action: () => this.go() } });

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}
