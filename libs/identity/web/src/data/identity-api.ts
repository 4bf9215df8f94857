import { Service, inject } from '@angular/core';
import {
  identityPaths,
  type AcceptInvitation,
  type ChangeRoles,
  type CompletePasswordReset,
  type InvitationFacts,
  type InviteStaff,
  type Me,
  type SetUpPractice,
  type UpdatePreferences,
} from '@reknit/identity/model';
import type { Saved } from '@reknit/shared/model';
import { Commands, IdSource } from '@reknit/shared/web-kernel/start';

/** Every write of identity. Reads are resources of the pages that show them. */
@Service()
export class IdentityApi {
  private readonly commands = inject(Commands);
  private readonly keyFor = inject(IdSource).attempt();

  requestReset(email: string): Promise<void> {
    return this.commands.post(identityPaths.requestReset, { email });
  }

  completeReset(body: CompletePasswordReset): Promise<void> {
    return this.commands.post(identityPaths.completeReset, body);
  }

  lookUp(token: string): Promise<InvitationFacts> {
    return this.commands.post(identityPaths.lookUpInvitation, { token });
  }

  accept(body: AcceptInvitation): Promise<Me> {
    return this.commands.post(identityPaths.acceptInvitation, body);
  }

  setUp(body: SetUpPractice): Promise<Me> {
    return this.commands.post(identityPaths.setup, body);
  }

  updatePreferences(body: UpdatePreferences): Promise<void> {
    return this.commands.patch(identityPaths.me, body);
  }

  inviteStaff(body: InviteStaff): Promise<void> {
    return this.commands.post(identityPaths.staffInvitations, body, { idempotencyKey: this.keyFor(body) });
  }

  resend(invitationId: string): Promise<void> {
    return this.commands.post(identityPaths.resendInvitation(invitationId));
  }

  withdraw(invitationId: string): Promise<void> {
    return this.commands.post(identityPaths.withdrawInvitation(invitationId));
  }

  changeRoles(accountId: string, body: ChangeRoles, version: number): Promise<Saved> {
    return this.commands.patch(identityPaths.staff(accountId), body, { version });
  }

  close(accountId: string, version: number): Promise<Saved> {
    return this.commands.post(identityPaths.closeAccount(accountId), {}, { version });
  }
}
