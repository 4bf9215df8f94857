import { httpResource } from '@angular/common/http';
import { Component, inject } from '@angular/core';
import {
  reliabilityPaths,
  type ReceivedOccurrence,
  type ReceivedPromise,
  type ReceivedPromises,
} from '@reknit/agreements/model';
import { ProblemNotice, ProblemWords, RESOURCE_GATE, When, write } from '@reknit/shared/web-kernel';
import { Toasts } from '@reknit/shared/web-ui';
import { dayOf, scheduleInWords } from '../../amends/schedule-words';
import { RELIABILITY_PROBLEM_WORDS } from '../reliability-words';
import { ReliabilityApi } from './reliability-api';

/** What somebody has chosen to show: a calm list of what was done, up to the moment they showed it. Nothing to check. */
@Component({
  selector: 'rk-received-promises',
  imports: [...RESOURCE_GATE, ProblemNotice, When],
  template: `
    <rk-gate label="Promises shown to you">
      <ng-template [rkReady]="promises" [emptyWhen]="never" let-page>
        @for (row of page.rows; track row.id) {
          <section [attr.aria-label]="row.from + ': ' + row.text">
            <h2>{{ row.from }}: {{ row.text }}</h2>
            <p class="rk-fine">
              {{ when(row) }} · shown up to
              <rk-when [at]="row.sharedAt" />
            </p>
            <ul class="rk-list">
              @for (done of row.done; track done.id) {
                <li class="row">
                  <span>Done for {{ day(done.localDate) }}</span>
                  @if (done.noticed) {
                    <span class="rk-fine">You noticed</span>
                  } @else {
                    <button
                      type="button"
                      class="rk-button rk-quiet"
                      [attr.aria-label]="'I noticed this: ' + day(done.localDate)"
                      [disabled]="notice.pending()"
                      (click)="noticed(done)"
                    >
                      I noticed this
                    </button>
                  }
                </li>
              }
            </ul>
            <p class="rk-fine">
              “I noticed” is for yourself and your therapist. {{ row.from }} does not see it.
            </p>
          </section>
        }
        <rk-problem [problem]="notice.problem()" />
      </ng-template>
    </rk-gate>
  `,
  styleUrl: '../../ui/sections.css',
  styles: `
    .row {
      display: flex;
      gap: var(--rk-space-3);
      align-items: center;
      justify-content: space-between;
    }
  `,
})
export class ReceivedPromisesSection {
  private readonly api = inject(ReliabilityApi);
  private readonly toasts = inject(Toasts);
  protected readonly promises = httpResource<ReceivedPromises>(() => reliabilityPaths.received);
  protected readonly never = () => false;
  protected readonly day = dayOf;
  protected readonly notice = write(({ id }: ReceivedOccurrence) => this.api.notice(id));

  constructor() {
    inject(ProblemWords).add(RELIABILITY_PROBLEM_WORDS);
  }

  protected when({ schedule }: ReceivedPromise): string {
    return scheduleInWords(schedule);
  }

  protected async noticed(done: ReceivedOccurrence): Promise<void> {
    if ((await this.notice.run(done)).ok) this.toasts.show('Noted, for yourself');
    this.promises.reload();
  }
}
