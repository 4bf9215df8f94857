import { Component, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { IdentityAction } from '@reknit/identity/model';
import { Session } from '@reknit/shared/web-kernel/start';
import { TabBar } from '@reknit/shared/web-ui';
import type { PracticeTab } from '../ui/practice-tab';

/** The parts of the practice an administrator looks after. The outbox exists in the demo practice only. */
@Component({
  selector: 'rk-practice-frame',
  imports: [RouterOutlet, RouterLink, RouterLinkActive, TabBar],
  template: `
    @if (outbox || tabs().length > 0) {
      <rk-tab-bar label="Parts of the practice">
        <a
          class="rk-tab"
          routerLink="/practice"
          routerLinkActive
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="{ exact: true }"
        >
          People
        </a>
        @for (tab of tabs(); track tab.link) {
          <a class="rk-tab" [routerLink]="tab.link" routerLinkActive ariaCurrentWhenActive="page">
            {{ tab.words }}
          </a>
        }
        @if (outbox) {
          <a class="rk-tab" routerLink="/practice/outbox" routerLinkActive ariaCurrentWhenActive="page">
            Outbox
          </a>
        }
      </rk-tab-bar>
    }
    <div class="page"><router-outlet /></div>
  `,
  styles: `
    rk-tab-bar + .page {
      margin-top: var(--rk-space-8);
    }
  `,
})
export class PracticeFrame {
  private readonly session = inject(Session);
  readonly tabs = input<readonly PracticeTab[]>([]);
  protected readonly outbox =
    (this.session.person()?.demo ?? false) && this.session.may(IdentityAction.readOutbox);
}
