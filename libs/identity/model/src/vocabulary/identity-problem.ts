/** Refusals of sign-in, invitations and accounts. */
export const IdentityProblem = {
  wrongCredentials: 'identity.wrong-credentials',
  tooManyAttempts: 'identity.too-many-attempts',
  passwordTooShort: 'identity.password-too-short',
  passwordTooCommon: 'identity.password-too-common',
  invitationInvalid: 'identity.invitation-invalid',
  secondFactWrong: 'identity.second-fact-wrong',
  addressInUse: 'identity.address-in-use',
  resetInvalid: 'identity.reset-invalid',
  alreadySetUp: 'identity.already-set-up',
  lastAdministrator: 'identity.last-administrator',
  outboxOff: 'identity.outbox-off',
} as const;
export type IdentityProblem = (typeof IdentityProblem)[keyof typeof IdentityProblem];
