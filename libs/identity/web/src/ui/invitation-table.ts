import { Component, input, output } from '@angular/core';
import type { InvitationRow } from '@reknit/identity/model';
import { When } from '@reknit/shared/web-kernel';
import { Chip } from '@reknit/shared/web-ui';

/** Invitations nobody has taken up yet. Those of clients belong to their case; here they are only listed. */
@Component({
  selector: 'rk-invitation-table',
  imports: [When, Chip],
  templateUrl: './invitation-table.html',
})
export class InvitationTable {
  readonly rows = input.required<readonly InvitationRow[]>();
  readonly busy = input(false);
  readonly again = output<InvitationRow>();
  readonly withdraw = output<InvitationRow>();
}
