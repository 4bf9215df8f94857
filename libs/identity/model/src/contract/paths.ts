/** Every address of this domain, relative to the origin. */
export const identityPaths = {
  signIn: '/api/auth/sign-in',
  signOut: '/api/auth/sign-out',
  me: '/api/auth/me',
  requestReset: '/api/auth/password-reset/request',
  completeReset: '/api/auth/password-reset/complete',
  lookUpInvitation: '/api/invitations/lookup',
  acceptInvitation: '/api/invitations/accept',
  people: '/api/people',
  staffInvitations: '/api/staff-invitations',
  resendInvitation: (id: string) => `/api/staff-invitations/${id}/resend`,
  withdrawInvitation: (id: string) => `/api/staff-invitations/${id}/withdraw`,
  staff: (accountId: string) => `/api/staff/${accountId}`,
  closeAccount: (accountId: string) => `/api/staff/${accountId}/close`,
  outbox: '/api/outbox',
  setup: '/api/setup',
  crisisCard: '/api/crisis-card',
} as const;
