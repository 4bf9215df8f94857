import { Component, DOCUMENT, inject, input, signal } from '@angular/core';
import type { CalendarFeed } from '@reknit/sessions/model';
import { ProblemNotice, RESOURCE_GATE, When, write } from '@reknit/shared/web-kernel';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import { SessionsApi } from '../data/sessions-api';

/** Sessions in somebody's own calendar: begin, see whether it is used, end. The address is shown once and opens nothing else. */
@Component({
  selector: 'rk-feed-part',
  imports: [ProblemNotice, RESOURCE_GATE, When],
  templateUrl: './feed-part.html',
  styles: `
    .address {
      display: flex;
      gap: var(--rk-space-2);
    }
    .address input {
      flex: 1;
      max-width: 36rem;
      font-size: var(--rk-text-small);
    }
  `,
})
export class FeedPart {
  private readonly api = inject(SessionsApi);
  private readonly work = inject(QuickWork);
  private readonly document = inject(DOCUMENT);
  /** Where the feed of this person lives. */
  readonly path = input.required<string>();

  protected readonly feed = this.api.feed(this.path);
  protected readonly address = signal('');
  protected readonly begin = write(() => this.api.beginFeed(this.path()));
  protected readonly end = write(() => this.api.endFeed(this.path()));

  protected async subscribe(feed: CalendarFeed): Promise<void> {
    if (feed.active) {
      const sure = await this.work.ask({
        title: 'Make a new address?',
        text: 'The address you have now stops at once. Calendars that use it show nothing new until you give them the new one.',
        confirm: 'Make a new address',
      });
      if (!sure) return;
    }
    const outcome = await this.begin.run();
    if (!outcome.ok) return;
    this.address.set(new URL(outcome.value.path, this.document.location.origin).href);
    this.feed.reload();
  }

  protected async revoke(): Promise<void> {
    const sure = await this.work.ask({
      title: 'Stop the calendar?',
      text: 'The address stops at once. What a calendar has already taken may stay there until you remove it.',
      confirm: 'Stop it',
    });
    if (!sure) return;
    const outcome = await this.end.run();
    if (!outcome.ok) return;
    this.address.set('');
    this.work.said('The address has stopped');
    this.feed.reload();
  }

  /** Where a browser does not let us, the address is marked, so that the person can. */
  protected async copy(address: HTMLInputElement): Promise<void> {
    try {
      await this.document.defaultView?.navigator.clipboard.writeText(this.address());
      this.work.said('Address copied');
    } catch {
      address.focus();
      address.select();
      this.work.said('Your browser does not let us copy. The address is marked: copy it yourself.');
    }
  }
}
