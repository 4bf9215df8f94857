import { InjectionToken } from '@angular/core';
import type { AccountId, ActionName, Instant, PracticeId, Role, TimeZoneName } from '@reknit/shared/model';

/** Who is signed in, as far as every page may know. The identity domain's `Me` has this shape. */
export interface SignedInPerson {
  readonly accountId: AccountId;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly practice: { readonly id: PracticeId; readonly name: string; readonly timeZone: TimeZoneName };
  readonly timeZone: TimeZoneName;
  readonly actions: readonly ActionName[];
  readonly session: { readonly idleSeconds: number; readonly warnSeconds: number; readonly endsAt: Instant };
  readonly demo: boolean;
}

/** Where sign-in lives; the app fills this in from the identity domain, which the kernel may not know. */
export interface SessionPaths {
  readonly me: string;
  readonly signIn: string;
  readonly signOut: string;
  /** Where somebody signed in proves again who they are. */
  readonly stepUp: string;
}

export const SESSION_PATHS = new InjectionToken<SessionPaths>('paths of the session');
