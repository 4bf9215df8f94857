import type { EntryId, Instant, ParticipantId } from '@reknit/shared/model';
import type {
  AuthorShareState,
  RecipientShareState,
  RevealState,
  ShareWarning,
} from '../vocabulary/sharing-words';

/** Days an author can wait before a share goes out: they may change their mind overnight. */
export const SHARE_HOLD_HOURS = 24;

/** A question of the exercise whose answer its author may release. */
export interface ShareableField {
  readonly key: string;
  readonly prompt: string;
}

/** Exactly what a recipient reads: the author's preview and the recipient's page are made by the same function. */
export interface SharedView {
  readonly from: string;
  readonly title: string;
  readonly parts: readonly SharedPart[];
}

export interface SharedPart {
  readonly key: string;
  readonly prompt: string;
  /** The answer in words, a line for each row. */
  readonly lines: readonly string[];
}

/** `GET /api/my/entries/:entryId/shares`: what its author can do with one thing they handed in, and has done. */
export interface MyEntryShares {
  readonly entryId: EntryId;
  /** Only these parts can be released, and only of this version. Empty: nothing of it can be. */
  readonly fields: readonly ShareableField[];
  readonly recipients: readonly { readonly participantId: ParticipantId; readonly givenName: string }[];
  /** False: "This activity is not available at the moment", whatever the reason. */
  readonly available: boolean;
  /** The therapist wants to be there: what is shared goes out in a session. */
  readonly heldForSession: boolean;
  readonly shares: readonly MyShare[];
}

export interface MyShare {
  readonly id: string;
  readonly to: string;
  readonly state: AuthorShareState;
  readonly offeredAt: Instant;
  /** While it waits for the next day. */
  readonly opensAt?: Instant;
  readonly fields: readonly string[];
  /** False once it is over. */
  readonly mayWithdraw: boolean;
}

/** `GET /api/my/entries/:entryId/share-preview?to=&fields=a,b` */
export interface SharePreview {
  readonly view: SharedView;
  readonly warnings: readonly ShareWarning[];
  readonly heldForSession: boolean;
}

/** `POST /api/my/entries/:entryId/shares` (Idempotency-Key) → 201. One share comes of it for each recipient. */
export interface OfferShare {
  readonly fields: readonly string[];
  readonly recipientIds: readonly ParticipantId[];
  /** "Send tomorrow": goes out after 24 hours, unless it is withdrawn before. */
  readonly sendTomorrow: boolean;
  /** What the preview warned of and its author has read. */
  readonly warningsRead: readonly ShareWarning[];
}

export interface OfferedShares {
  readonly shares: readonly MyShare[];
}

/** `GET /api/my/shared`: what others let this person read. Nothing of it is said before they accept. */
export interface SharedWithMe {
  readonly rows: readonly SharedRow[];
}

export interface SharedRow {
  readonly id: string;
  readonly from: string;
  readonly title: string;
  readonly state: RecipientShareState;
  readonly toldRead: boolean;
}

/** `GET /api/my/shared/:id`: with `view` only once it was accepted. */
export interface SharedItem extends SharedRow {
  readonly view?: SharedView;
}

/** `GET /api/my/homework/:id/reveal`: whether the others have offered shows only when everybody has. */
export interface MyReveal {
  readonly state: RevealState;
  readonly available: boolean;
  /** What could be shown of one's own latest answers. */
  readonly entryId?: EntryId;
  readonly fields: readonly ShareableField[];
  /** What was offered, as the others read it or will read it. */
  readonly mine?: SharedView;
  /** Once it is revealed: what the others released and still let this person read. */
  readonly others: readonly { readonly shareId: string; readonly view: SharedView }[];
  /** EX-01, revealed: the values that both named. */
  readonly inCommon?: readonly string[];
}

/** `POST /api/my/homework/:id/reveal` (Idempotency-Key) → 201. */
export interface OfferReveal {
  readonly entryId: EntryId;
  readonly fields: readonly string[];
  readonly warningsRead: readonly ShareWarning[];
}

/** What a step of sharing answers with: read the list again for what is left. */
export interface ShareDone {
  readonly id: string;
}
