import { DOCUMENT, Service, inject } from '@angular/core';

/** Leaving the document altogether, which empties the memory of everything it held. */
@Service()
export class PageLoad {
  private readonly document = inject(DOCUMENT);

  /** Loads an address of this origin from scratch. */
  fresh(path: string): void {
    this.document.location.assign(path);
  }

  /** Goes to another site, leaving no entry of this page behind in the history. */
  leaveFor(address: string): void {
    this.document.location.replace(address);
  }
}
