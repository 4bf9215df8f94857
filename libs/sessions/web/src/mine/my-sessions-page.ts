import { Component, computed, inject } from '@angular/core';
import { sessionPaths, type MySession } from '@reknit/sessions/model';
import { RESOURCE_GATE, Session } from '@reknit/shared/web-kernel';
import { Chip, EmptyState, PageHeader } from '@reknit/shared/web-ui';
import { mySessions } from '../data/my-sessions';
import { FeedPart } from '../feed/feed-part';
import { cityOf, dayWords, spanWords } from '../words/session-words';
import { attendanceSaid, mayJoin, peopleOf, placeOf, whereArranged } from './my-words';

/** One's own sessions, in one's own time; and the way to have them in one's own calendar. */
@Component({
  selector: 'rk-my-sessions-page',
  imports: [RESOURCE_GATE, Chip, EmptyState, PageHeader, FeedPart],
  templateUrl: './my-sessions-page.html',
  styleUrl: './my-sessions-page.css',
})
export class MySessionsPage {
  private readonly viewer = inject(Session);
  protected readonly sessions = mySessions();
  protected readonly feedPath = sessionPaths.myFeed;
  protected readonly zone = computed(() =>
    this.sessions.hasValue() ? this.sessions.value().timeZone : this.viewer.timeZone(),
  );
  protected readonly city = computed(() => cityOf(this.zone()));
  protected readonly placeOf = placeOf;
  protected readonly peopleOf = peopleOf;
  protected readonly mayJoin = mayJoin;
  protected readonly attendanceSaid = attendanceSaid;

  protected dayOf({ start }: MySession): string {
    return dayWords(start, this.zone());
  }

  protected timeOf(session: MySession): string {
    return spanWords(session, this.zone());
  }

  protected arrangedOf(session: MySession): string {
    return whereArranged(session, this.zone());
  }
}
