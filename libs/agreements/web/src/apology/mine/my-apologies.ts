import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apologyPaths, type MyApologies } from '@reknit/agreements/model';
import { RESOURCE_GATE, When } from '@reknit/shared/web-kernel';
import { Icon } from '@reknit/shared/web-ui';
import { AUTHOR_APOLOGY_WORDS } from '../apology-words';

/** The apologies this person gives, and those that have reached them. */
@Component({
  selector: 'rk-my-apologies',
  imports: [RouterLink, ...RESOURCE_GATE, When, Icon],
  template: `
    <rk-gate label="Apologies">
      <ng-template [rkReady]="apologies" let-mine>
        @if (mine.own.length + mine.received.length > 0) {
          <section aria-labelledby="my-apologies">
            <h2 id="my-apologies">Apologies</h2>
            <ul class="rk-list">
              @for (row of mine.received; track row.id) {
                <li>
                  <a class="rk-link-row rk-slim" [routerLink]="['/my/together/apology', row.id]">
                    <span class="rk-words">
                      <span class="rk-strong">From {{ row.from }}</span>
                      <span class="rk-fine">
                        To read, if and when you want to ·
                        <rk-when [at]="row.at" />
                      </span>
                    </span>
                    <rk-icon name="chevron" />
                  </a>
                </li>
              }
              @for (row of mine.own; track row.id) {
                <li>
                  <a class="rk-link-row rk-slim" [routerLink]="['/my/together/apology', row.id]">
                    <span class="rk-words">
                      <span class="rk-strong">To {{ row.to }}</span>
                      <span class="rk-fine">{{ states[row.state].name }}</span>
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
  styleUrl: '../../ui/sections.css',
})
export class MyApologiesSection {
  protected readonly apologies = httpResource<MyApologies>(() => apologyPaths.myList);
  protected readonly states = AUTHOR_APOLOGY_WORDS;
}
