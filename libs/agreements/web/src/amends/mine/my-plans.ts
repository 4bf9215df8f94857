import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { amendsPaths, type MyAmendsList } from '@reknit/agreements/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { Icon } from '@reknit/shared/web-ui';
import { AUTHOR_STATE_WORDS, RECEIVED_STATE_WORDS } from '../amends-words';

/** The plans this person makes, and those made for them that they may read. */
@Component({
  selector: 'rk-my-plans',
  imports: [RouterLink, ...RESOURCE_GATE, Icon],
  template: `
    <rk-gate label="Your plans">
      <ng-template [rkReady]="plans" let-mine>
        @if (mine.own.length + mine.received.length > 0) {
          <section aria-labelledby="my-plans">
            <h2 id="my-plans">Plans</h2>
            <ul class="rk-list">
              @for (row of mine.received; track row.id) {
                <li>
                  <a class="rk-link-row rk-slim" [routerLink]="['/my/together/plan', row.id]">
                    <span class="rk-words">
                      <span class="rk-strong">From {{ row.from }}</span>
                      <span class="rk-fine">{{ received[row.state] }}</span>
                    </span>
                    <rk-icon name="chevron" />
                  </a>
                </li>
              }
              @for (row of mine.own; track row.id) {
                <li>
                  <a class="rk-link-row rk-slim" [routerLink]="['/my/together/plan', row.id]">
                    <span class="rk-words">
                      <span class="rk-strong">{{ row.title || 'My amends plan' }}</span>
                      <span class="rk-fine">{{ own[row.state].name }}</span>
                    </span>
                    <rk-icon name="chevron" />
                  </a>
                </li>
              }
            </ul>
          </section>
        }
      </ng-template>
    </rk-gate>
  `,
  styles: `
    h2 {
      font-size: var(--rk-text-h3);
    }
  `,
})
export class MyPlans {
  protected readonly plans = httpResource<MyAmendsList>(() => amendsPaths.myList);
  protected readonly own = AUTHOR_STATE_WORDS;
  protected readonly received = RECEIVED_STATE_WORDS;
}
