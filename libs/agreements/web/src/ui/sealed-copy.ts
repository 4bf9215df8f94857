import { DestroyRef, Service, inject, signal } from '@angular/core';
import { DraftVault, type OpenedShelf } from '@reknit/shared/web-kernel/drafts';

/** What a device kept of one draft: the words, and the version of the server's they were written over. */
export interface KeptWords<Words> {
  readonly version: number;
  readonly words: Words;
}

/** Where a writer puts what the server has not got. Nothing here rejects or makes anybody wait. */
export interface Copy<Words> {
  readonly keep: (kept: KeptWords<Words>) => void;
  readonly forget: () => void;
}

/**
 * The sealed copy on this device of what somebody writes and the server has not got (docs/decisions/0010-offline-drafts.md).
 * What was written over the version the server still holds is put back by itself; over an older one it is only offered, because
 * the same draft has been written on elsewhere since. Provided by the page, with the vault.
 */
@Service({ autoProvided: false })
export class SealedCopy<Words> {
  private readonly vault = inject(DraftVault);
  private readonly older = signal<KeptWords<Words> | undefined>(undefined);
  private shelf: Promise<OpenedShelf<KeptWords<Words>>> | undefined;
  private gone = false;

  /** Words over an older version, for the person to decide about. */
  readonly leftBehind = this.older.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.gone = true));
  }

  /**
   * @param place a kind and an id (`boundary/…`)
   * @returns what is to be put back, if there is anything
   */
  async begin(place: string, version: number): Promise<Words | undefined> {
    // Read anew after a step, the draft has what was kept.
    if (this.shelf) return undefined;
    this.shelf = this.vault.open<KeptWords<Words>>(place);
    const newest = (await this.shelf).kept.at(-1);
    if (!newest || this.gone) return undefined;
    if (newest.version === version) return newest.words;
    this.older.set(newest);
    return undefined;
  }

  readonly copy: Copy<Words> = {
    keep: (kept) => void this.shelf?.then((shelf) => shelf.keep(kept)),
    // What is still to be decided about stays.
    forget: () => void this.shelf?.then((shelf) => (this.older() ? undefined : shelf.forget())),
  };

  /** The person has decided; the words are theirs to use, once. */
  decide(): Words | undefined {
    const words = this.older()?.words;
    this.older.set(undefined);
    this.copy.forget();
    return words;
  }
}

/** For the page on which somebody writes. */
export const SEALED_COPY = [DraftVault, SealedCopy];
