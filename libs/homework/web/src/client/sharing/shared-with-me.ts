import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { sharingPaths, type SharedWithMe as Shared } from '@reknit/homework/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { Icon } from '@reknit/shared/web-ui';
import { RECIPIENT_STATE_WORDS } from './share-words';

/** What others would like this person to read, or have let them read. Part of the page of what people do together. */
@Component({
  selector: 'rk-shared-with-me',
  imports: [RouterLink, ...RESOURCE_GATE, Icon],
  template: `
    <section aria-labelledby="shared-with-you">
      <h2 id="shared-with-you">Shared with you</h2>
      <rk-gate label="What is shared with you">
        <ng-template [rkReady]="shared" let-mine>
          <ul class="rk-list">
            @for (row of mine.rows; track row.id) {
              <li>
                <a class="rk-link-row rk-slim" [routerLink]="['/my/shared', row.id]">
                  <span class="rk-words">
                    <span class="rk-strong">{{ row.from }} · {{ row.title }}</span>
                    <span class="rk-fine">{{ words[row.state] }}</span>
                  </span>
                  <rk-icon name="chevron" />
                </a>
              </li>
            } @empty {
              <li class="rk-muted">Nothing is shared with you at the moment.</li>
            }
          </ul>
        </ng-template>
      </rk-gate>
    </section>
  `,
  styles: `
    h2 {
      font-size: var(--rk-text-h3);
    }
  `,
})
export class SharedWithMe {
  protected readonly shared = httpResource<Shared>(() => sharingPaths.sharedWithMe);
  protected readonly words = RECIPIENT_STATE_WORDS;
}
