import type { Answers } from '@reknit/exercises/model';
import type { MyHomework, Receipt, SaveDraft, SavedDraft } from '@reknit/homework/model';
import type { Instant } from '@reknit/shared/model';
import type { DraftShelf } from '@reknit/shared/web-kernel/drafts';
import type { HttpProblem } from '@reknit/shared/web-kernel/start';
import type { KeptDraft } from './kept-draft';

/** The server, as far as a draft is concerned. Rejects with an `HttpProblem`. */
export interface DraftTransport {
  readonly load: () => Promise<Pick<MyHomework, 'status' | 'draft'>>;
  readonly save: (body: SaveDraft) => Promise<SavedDraft>;
  readonly submit: (answers: Answers, key: string) => Promise<Receipt>;
}

/** The other tabs of this browser. Only that something was saved is told, never what. */
export interface DraftTabs {
  readonly tell: (revision: number) => void;
}

export interface DraftPorts {
  readonly transport: DraftTransport;
  readonly shelf: DraftShelf<KeptDraft>;
  readonly tabs: DraftTabs;
  readonly newKey: () => string;
}

/** How the text stands between the keyboard and the server. */
export type Saving =
  /** The server has everything. */
  | { readonly kind: 'saved'; readonly at?: Instant }
  /** Something was typed and will be sent in a moment, or is being sent. */
  | { readonly kind: 'saving' }
  /** The server was not reached; this device keeps it and goes on trying. */
  | { readonly kind: 'kept' }
  /** Not on the server, and this device cannot keep it or trying again will not help: the page has to stay open. */
  | { readonly kind: 'not-saved'; readonly problem: HttpProblem }
  /** Handed in, declined or taken back elsewhere: there is nowhere to save to any more. */
  | { readonly kind: 'over'; readonly problem: HttpProblem };

export type HandedIn =
  | { readonly kind: 'sent'; readonly receipt: Receipt }
  /** Kept on this device and sent as soon as the server is reached. */
  | { readonly kind: 'queued'; readonly problem: HttpProblem }
  /** It had been handed in before, perhaps by an attempt whose answer was lost. */
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly problem: HttpProblem };
