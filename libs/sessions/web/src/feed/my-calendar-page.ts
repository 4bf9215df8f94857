import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { sessionPaths } from '@reknit/sessions/model';
import { PageHeader } from '@reknit/shared/web-ui';
import { FeedPart } from './feed-part';

/** The sessions somebody holds, in their own calendar. */
@Component({
  selector: 'rk-my-calendar-page',
  imports: [RouterLink, PageHeader, FeedPart],
  template: `
    <rk-page-header title="In your own calendar" />
    <rk-feed-part [path]="path" />
    <p class="back"><a routerLink="/agenda">Back to the agenda</a></p>
  `,
  styles: `
    .back {
      margin-top: var(--rk-space-8);
    }
  `,
})
export class MyCalendarPage {
  protected readonly path = sessionPaths.agendaFeed;
}
