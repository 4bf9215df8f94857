import type { NoteSaved, NoteText } from '@reknit/sessions/model';
import type { Instant } from '@reknit/shared/model';
import type { DraftShelf } from '@reknit/shared/web-kernel/drafts';
import type { HttpProblem } from '@reknit/shared/web-kernel/start';
import type { KeptNote } from './note-copy';

/** How the text stands between the keyboard and the server. */
export type Saving =
  | { readonly kind: 'saved'; readonly at?: Instant }
  | { readonly kind: 'saving' }
  /** The server was not reached; this device keeps it and goes on trying. */
  | { readonly kind: 'kept' }
  /** Nowhere but on this page. */
  | { readonly kind: 'not-saved'; readonly problem: HttpProblem }
  /** Signed, locked or gone meanwhile: there is nowhere to save to. */
  | { readonly kind: 'over'; readonly problem: HttpProblem };

/** What is written, as the server holds it. */
export interface Written {
  readonly version: number;
  readonly revision: number;
  readonly texts: readonly NoteText[];
  readonly changedAt: Instant;
  readonly writable: boolean;
}

export interface NotePorts<Doc extends Written> {
  readonly load: () => Promise<Doc>;
  readonly save: (texts: readonly NoteText[], version: number) => Promise<NoteSaved>;
  readonly shelf: DraftShelf<KeptNote>;
  /** The other tabs of this browser: that something was saved, never what. */
  readonly tell: (version: number) => void;
}
