import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { slipPaths, type MySlips, type ReceivedSlips } from '@reknit/agreements/model';
import { RESOURCE_GATE, When } from '@reknit/shared/web-kernel';
import { Icon } from '@reknit/shared/web-ui';
import { SLIP_STATE_WORDS, hoursInWords } from '../slip-words';
import { SlipContentView } from './slip-content';

/** One's own slips and what is done about them, and those somebody has chosen to show. */
@Component({
  selector: 'rk-my-slips',
  imports: [RouterLink, ...RESOURCE_GATE, When, Icon, SlipContentView],
  template: `
    <rk-gate label="Slip and repair">
      <ng-template [rkReady]="mine" [emptyWhen]="never" let-own>
        @if (own.rows.length > 0) {
          <section aria-labelledby="my-slips">
            <h2 id="my-slips">Slip and repair</h2>
            <ul class="rk-list">
              @for (row of own.rows; track row.id) {
                <li>
                  <a class="rk-link-row rk-slim" [routerLink]="['/my/together/slips', row.id]">
                    <span class="rk-words">
                      <span class="rk-strong">{{ row.happened }}</span>
                      <span class="rk-fine">
                        {{ states[row.state].name }} ·
                        <rk-when [at]="row.happenedAt" />
                      </span>
                    </span>
                    <rk-icon name="chevron" />
                  </a>
                </li>
              }
            </ul>
            @if (sooner()) {
              <p class="rk-fine">{{ sooner() }} Only you and your therapist see this.</p>
            }
          </section>
        }
      </ng-template>
    </rk-gate>
    <rk-gate label="What somebody shows you">
      <ng-template [rkReady]="shown" [emptyWhen]="never" let-page>
        @for (row of page.rows; track row.id) {
          <section [attr.aria-label]="'From ' + row.from">
            <h2>From {{ row.from }}</h2>
            <p class="rk-fine">
              Shown
              <rk-when [at]="row.sharedAt" />
              . There is nothing for you to do.
            </p>
            <rk-slip-content [slip]="row" />
            @if (row.fixDone) {
              <p>What was undertaken is done.</p>
            }
          </section>
        }
      </ng-template>
    </rk-gate>
  `,
  styleUrl: '../../ui/sections.css',
})
export class MySlipsSection {
  protected readonly mine = httpResource<MySlips>(() => slipPaths.mySlips);
  protected readonly shown = httpResource<ReceivedSlips>(() => slipPaths.received);
  protected readonly states = SLIP_STATE_WORDS;
  protected readonly never = () => false;
  protected readonly sooner = computed(() => {
    const hours = this.mine.hasValue() ? this.mine.value().disclosure.told.medianHours : undefined;
    return hours === undefined ? '' : `When you told, it was usually within ${hoursInWords(hours)}.`;
  });
}
