import type { AccountId, ClientId, Instant, PracticeId, Role, TimeZoneName } from '@reknit/shared/model';

/** Who acts: found by the session, handed to every command and query as its first argument. */
export interface Actor {
  readonly accountId: AccountId;
  readonly practiceId: PracticeId;
  readonly practiceTimeZone: TimeZoneName;
  readonly roles: readonly Role[];
  readonly name: string;
  readonly email: string;
  readonly timeZone: TimeZoneName;
  /** Present when the account belongs to a person in care. */
  readonly clientId?: ClientId;
  /** SHA-256 of the session token, hexadecimal. */
  readonly sessionHash: string;
  readonly sessionEndsAt: string;
  /** When they last proved who they are in this session: at sign-in, or by a step-up since. */
  readonly provedAt: Instant;
}

/** Whom the database is told about: a person, or the system acting inside one practice. */
export interface DatabaseActor {
  readonly practiceId: PracticeId;
  readonly practiceTimeZone: TimeZoneName;
  readonly accountId?: AccountId;
  readonly clientId?: ClientId;
}

/** The system acting inside one practice: jobs, and links that prove themselves by a token. */
export function systemOf(practiceId: PracticeId, practiceTimeZone: TimeZoneName): DatabaseActor {
  return { practiceId, practiceTimeZone };
}
