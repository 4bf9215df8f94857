import { Relation, type ActionTable } from '@reknit/shared/model';

export const IdentityAction = {
  whoAmI: 'identity.who-am-i',
  signOut: 'identity.sign-out',
  stepUp: 'identity.step-up',
  listPeople: 'identity.list-people',
  inviteStaff: 'identity.invite-staff',
  resendInvitation: 'identity.resend-invitation',
  withdrawInvitation: 'identity.withdraw-invitation',
  changeRoles: 'identity.change-roles',
  closeAccount: 'identity.close-account',
  readOutbox: 'identity.read-outbox',
  updatePreferences: 'identity.update-preferences',
} as const;
export type IdentityAction = (typeof IdentityAction)[keyof typeof IdentityAction];

const { self, practice } = Relation;
const everyone = { clinician: self, supervisor: self, administrator: self, client: self };

export const IDENTITY_ACTIONS: ActionTable<IdentityAction> = {
  'identity.who-am-i': { allow: everyone },
  'identity.sign-out': { allow: everyone },
  'identity.step-up': { allow: everyone },
  'identity.list-people': { allow: { administrator: practice } },
  'identity.invite-staff': { allow: { administrator: practice } },
  'identity.resend-invitation': { allow: { administrator: practice } },
  'identity.withdraw-invitation': { allow: { administrator: practice } },
  'identity.change-roles': { allow: { administrator: practice } },
  'identity.close-account': { allow: { administrator: practice } },
  'identity.read-outbox': { allow: { administrator: practice } },
  'identity.update-preferences': { allow: everyone },
};
