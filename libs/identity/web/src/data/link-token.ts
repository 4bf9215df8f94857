import { DOCUMENT, Service, inject } from '@angular/core';

/**
 * The secret of a link stands behind the `#`, which never reaches a server log. Reading it takes it out of the address
 * bar and the history at once.
 */
@Service()
export class LinkToken {
  private readonly document = inject(DOCUMENT);

  take(): string {
    const { location, defaultView } = this.document;
    const token = location.hash.replace(/^#/, '').replace(/^token=/, '');
    if (location.hash) {
      defaultView?.history.replaceState(defaultView.history.state, '', location.pathname + location.search);
    }
    return token;
  }
}
