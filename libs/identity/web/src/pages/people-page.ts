import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import {
  IdentityAction,
  identityPaths,
  type InvitationRow,
  type PracticePeople,
  type StaffRow,
} from '@reknit/identity/model';
import { ProblemNotice, RESOURCE_GATE, Session, write } from '@reknit/shared/web-kernel';
import { Chip, EmptyState, PageHeader, Toasts } from '@reknit/shared/web-ui';
import { Confirm, SideSheets } from '@reknit/shared/web-ui/overlays';
import { IdentityApi } from '../data/identity-api';
import { CLIENT_STATUS_WORDS, rolesInWords } from '../data/people-words';
import { InviteStaffSheet } from '../sheets/invite-staff-sheet';
import { InvitationTable } from '../ui/invitation-table';
import { ChangeRolesSheet } from '../sheets/change-roles-sheet';

/** Who works here, who was invited, and which clients have an account. Nothing clinical. */
@Component({
  selector: 'rk-people-page',
  imports: [...RESOURCE_GATE, InvitationTable, ProblemNotice, Chip, EmptyState, PageHeader],
  templateUrl: './people-page.html',
})
export class PeoplePage {
  private readonly api = inject(IdentityApi);
  private readonly sheets = inject(SideSheets);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);

  protected readonly people = httpResource<PracticePeople>(() => identityPaths.people);
  protected readonly mayInvite = computed(() => this.session.may(IdentityAction.inviteStaff));
  protected readonly me = computed(() => this.session.person()?.accountId);
  protected readonly rolesInWords = rolesInWords;
  protected readonly clientStatus = CLIENT_STATUS_WORDS;

  protected readonly resend = write(async (row: InvitationRow) => {
    await this.api.resend(row.id);
    this.changed(`A new link is on its way to ${row.email}`);
  });
  protected readonly withdraw = write(async (row: InvitationRow) => {
    await this.api.withdraw(row.id);
    this.changed(`The invitation of ${row.name} is withdrawn`);
  });
  protected readonly close = write(async (row: StaffRow) => {
    await this.api.close(row.accountId, row.version);
    this.changed(`The account of ${row.name} is closed`);
  });

  protected async invite(): Promise<void> {
    const invited = await this.sheets.open<never, string>(InviteStaffSheet, { label: 'Invite a colleague' });
    if (invited) this.changed(`An invitation is on its way to ${invited}`);
  }

  protected async changeRoles(row: StaffRow): Promise<void> {
    const saved = await this.sheets.open<StaffRow, true>(ChangeRolesSheet, {
      label: `Roles of ${row.name}`,
      data: row,
    });
    if (saved) this.changed(`The roles of ${row.name} are changed`);
  }

  protected async askWithdraw(row: InvitationRow): Promise<void> {
    const text = `The link in the mail to ${row.email} stops working. You can invite ${row.name} again later.`;
    if (await this.confirm.ask({ title: 'Withdraw this invitation?', text, confirm: 'Withdraw' })) {
      await this.withdraw.run(row);
    }
  }

  protected async askClose(row: StaffRow): Promise<void> {
    const title = `Close the account of ${row.name}?`;
    const text = `${row.name} is signed out everywhere and can no longer sign in. What they wrote stays in the record.`;
    if (await this.confirm.ask({ title, text, confirm: 'Close the account', grave: true }))
      await this.close.run(row);
  }

  private changed(words: string): void {
    this.toasts.show(words);
    this.people.reload();
  }
}
