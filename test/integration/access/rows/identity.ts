import { PASSWORD } from '../../../support/people';
import { ADMINISTRATORS, EVERYBODY, type AccessRows } from './row';

export const IDENTITY_ROWS: AccessRows = {
  'GET /api/auth/me': { allowed: EVERYBODY },
  'PATCH /api/auth/me': { allowed: EVERYBODY, body: () => ({ timeZone: 'Europe/London' }) },
  'POST /api/auth/sign-out': { allowed: EVERYBODY },
  'POST /api/auth/step-up': { allowed: EVERYBODY, body: () => ({ password: PASSWORD }) },

  'GET /api/people': { allowed: ADMINISTRATORS },
  'GET /api/outbox': { allowed: ADMINISTRATORS },
  'POST /api/staff-invitations': {
    allowed: ADMINISTRATORS,
    body: (ids) => ({ name: 'New', email: `new-${ids.linkId}@links.example`, roles: ['clinician'] }),
  },
  'POST /api/staff-invitations/{id}/resend': { at: (ids) => ({ id: ids.linkId }), allowed: ['bea'] },
  'POST /api/staff-invitations/{id}/withdraw': { at: (ids) => ({ id: ids.spareLinkId }), allowed: ['bea'] },
  'PATCH /api/staff/{accountId}': { allowed: ['bea'], body: () => ({ roles: ['clinician'] }), version: 1 },
  'POST /api/staff/{accountId}/close': { allowed: ['bea'], version: 99 },
};
