import type { AccountId, ActionName, Instant, PracticeId, Role, TimeZoneName } from '@reknit/shared/model';

/** `POST /api/auth/sign-in` */
export interface SignIn {
  readonly email: string;
  readonly password: string;
}

/** `POST /api/auth/step-up` → 204: it is still them. The session goes on under a new token. */
export interface StepUp {
  readonly password: string;
}

/** Who is signed in and what they may do: the answer of sign-in and of `GET /api/auth/me`. */
export interface Me {
  readonly accountId: AccountId;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly practice: { readonly id: PracticeId; readonly name: string; readonly timeZone: TimeZoneName };
  /** The person's own zone; for clients the one their due moments are shown in. */
  readonly timeZone: TimeZoneName;
  /** Every action their roles allow: the browser hides what is not in here. */
  readonly actions: readonly ActionName[];
  readonly session: {
    readonly idleSeconds: number;
    readonly warnSeconds: number;
    readonly endsAt: Instant;
  };
  /** True in the demo practice, where the outbox page exists. */
  readonly demo: boolean;
}

/** `POST /api/auth/password-reset/request`: the answer is always 202, whoever the address belongs to. */
export interface RequestPasswordReset {
  readonly email: string;
}

/** `POST /api/auth/password-reset/complete` → 204; every session of the account ends. */
export interface CompletePasswordReset {
  readonly token: string;
  readonly password: string;
}

/** `PATCH /api/auth/me` */
export interface UpdatePreferences {
  readonly timeZone: TimeZoneName;
}
