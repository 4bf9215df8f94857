import type { AccountId, Instant, Role, TimeZoneName } from '@reknit/shared/model';

/** `POST /api/invitations/lookup` with the token of the link, which leaves the address bar at once. */
export interface LookUpInvitation {
  readonly token: string;
}

export interface InvitationFacts {
  readonly practiceName: string;
  readonly kind: 'client' | 'staff';
  /** Clients confirm a fact agreed in the room, so that a mistyped address opens nothing. */
  readonly asksSecondFact: boolean;
  readonly suggestedTimeZone: TimeZoneName;
}

/** `POST /api/invitations/accept` → `Me`, signed in. */
export interface AcceptInvitation {
  readonly token: string;
  readonly password: string;
  readonly timeZone: TimeZoneName;
  /** Initials and birth year, `RA 1984`: required from clients, case and spaces do not matter. */
  readonly secondFact?: string;
  /** Clients only: consent to treatment, in the version of the text that was shown. */
  readonly consents?: readonly GivenConsent[];
}

export interface GivenConsent {
  readonly kind: 'treatment' | 'electronic_communication';
  readonly textVersion: string;
  readonly decision: 'given' | 'refused';
}

/** `POST /api/staff-invitations` (administrator) */
export interface InviteStaff {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Exclude<Role, 'client'>[];
}

/** `GET /api/people` (administrator): names, addresses and roles, never anything clinical. */
export interface PracticePeople {
  readonly staff: readonly StaffRow[];
  readonly clients: readonly ClientAccountRow[];
  readonly invitations: readonly InvitationRow[];
}

export interface StaffRow {
  readonly accountId: AccountId;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly status: 'active' | 'closed';
  readonly version: number;
}

export interface ClientAccountRow {
  readonly clientId: string;
  readonly name: string;
  readonly email?: string;
  readonly status: 'not_invited' | 'invited' | 'active' | 'closed';
}

export interface InvitationRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly kind: 'client' | 'staff';
  readonly roles: readonly Role[];
  readonly status: 'open' | 'expired';
  readonly sentAt: Instant;
  readonly expiresAt: Instant;
}

/** `PATCH /api/staff/:accountId` (If-Match) */
export interface ChangeRoles {
  readonly roles: readonly Exclude<Role, 'client'>[];
}

/** `GET /api/outbox` (administrator of the demo practice, only without SMTP) */
export interface OutboxMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly createdAt: Instant;
}

/** `GET /api/setup` */
export interface SetupState {
  readonly needed: boolean;
}

/** `POST /api/setup`: the first practice and its administrator, possible only while no practice exists. */
export interface SetUpPractice {
  readonly practiceName: string;
  readonly timeZone: TimeZoneName;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}
