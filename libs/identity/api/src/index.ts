export { Accounts } from './application/accounts';
export { Invitations, type PersonToInvite } from './application/invitation.commands';
export { Joining } from './application/joining';
export { Passwords } from './application/passwords';
export { IdentityApiModule } from './identity-api.module';
export { Mail } from './mail/mail';
