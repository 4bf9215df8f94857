import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { IDENTITY_ACTIONS, type IdentityProblem } from '@reknit/identity/model';
import { registerActions, registerEntities, registerProblems } from '@reknit/shared/api-kernel';
import { Accounts } from './application/accounts';
import { Attempts } from './application/attempts';
import { InvitationAcceptance, Invitations } from './application/invitation.commands';
import { Joining } from './application/joining';
import { Links } from './application/links';
import { Passwords } from './application/passwords';
import { PeopleQueries } from './application/people.queries';
import { PasswordProof, Proofs } from './application/proofs';
import { PracticeSetup, SetupTools } from './application/practice-setup.commands';
import { StaffCommands } from './application/staff.commands';
import { Sessions } from './application/sessions';
import { StepUpCommands } from './application/step-up.commands';
import { CredentialCheck } from './application/credential-check';
import { MeView } from './application/me-view';
import { PasswordResets, ResetTools } from './application/password-reset.commands';
import { PreferenceCommands } from './application/preferences.commands';
import { AuthController } from './http/auth.controller';
import { JoiningController } from './http/joining.controller';
import { PasswordStrategy } from './http/password.strategy';
import { PracticeController } from './http/practice.controller';
import { SessionStrategy } from './http/session.strategy';
import { StepUpController } from './http/step-up.controller';
import { Mail } from './mail/mail';
import { MailDelivery } from './mail/mail-delivery';
import { Smtp } from './mail/smtp';
import { AccountEntity } from './persistence/account.entity';

registerActions(IDENTITY_ACTIONS);
registerEntities([AccountEntity]);
registerProblems<IdentityProblem>(
  {
    'identity.wrong-credentials': 401,
    'identity.too-many-attempts': 429,
    'identity.password-too-short': 422,
    'identity.password-too-common': 422,
    'identity.invitation-invalid': 404,
    'identity.second-fact-wrong': 422,
    'identity.address-in-use': 409,
    'identity.reset-invalid': 404,
    'identity.already-set-up': 409,
    'identity.last-administrator': 409,
    'identity.outbox-off': 404,
  },
  { pk_credential: 'identity.address-in-use', uq_account_client: 'identity.invitation-invalid' },
);

/** Accounts, sign-in, invitations and mail. Other domains use `Invitations`, `Joining` and `Mail`. */
@Global()
@Module({
  imports: [PassportModule],
  controllers: [AuthController, JoiningController, PracticeController, StepUpController],
  providers: [
    Accounts,
    Attempts,
    CredentialCheck,
    InvitationAcceptance,
    Invitations,
    Joining,
    Links,
    Mail,
    MailDelivery,
    MeView,
    PasswordProof,
    Passwords,
    PasswordResets,
    PasswordStrategy,
    PeopleQueries,
    PracticeSetup,
    PreferenceCommands,
    Proofs,
    ResetTools,
    Sessions,
    SessionStrategy,
    SetupTools,
    Smtp,
    StaffCommands,
    StepUpCommands,
  ],
  exports: [Accounts, Invitations, Joining, Mail, Passwords],
})
export class IdentityApiModule {}
