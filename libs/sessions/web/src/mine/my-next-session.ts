import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Clock, When } from '@reknit/shared/web-kernel';
import { Icon } from '@reknit/shared/web-ui';
import { mySessions } from '../data/my-sessions';
import { clockOf, nextOf } from './next-of';

/** The next session on the start page. While it is read, and where none is planned, there is only the way to the list. */
@Component({
  selector: 'rk-my-next-session',
  imports: [RouterLink, Icon, When],
  template: `
    @if (mine()?.isAnswered) {
      <p class="rk-fine"><a routerLink="/my/privacy">There is an answer for you under Privacy</a></p>
    }
    @if (next(); as session) {
      <a class="rk-link-card" routerLink="/my/sessions">
        <span class="rk-words">
          <span class="title">Your next session</span>
          <span class="rk-fine">
            <rk-when [at]="session.start" [timeZone]="zone()" />
            · {{ time() }}
          </span>
        </span>
        <rk-icon name="chevron" />
      </a>
    } @else if (any()) {
      <p class="rk-fine"><a routerLink="/my/sessions">Your sessions</a></p>
    }
  `,
  styles: `
    .rk-link-card {
      margin-bottom: var(--rk-space-4);
    }
    .title {
      font-weight: 600;
    }
    p {
      margin-bottom: var(--rk-space-4);
    }
  `,
})
export class MyNextSession {
  private readonly minute = inject(Clock).minute();
  private readonly sessions = mySessions();
  private readonly mine = computed(() => (this.sessions.hasValue() ? this.sessions.value() : undefined));
  protected readonly zone = computed(() => this.mine()?.timeZone);
  protected readonly next = computed(() => nextOf(this.mine()?.upcoming ?? [], this.minute()));
  protected readonly time = computed(() => clockOf(this.next(), this.zone()));
  protected readonly any = computed(() => (this.mine()?.past.length ?? 0) > 0);
}
