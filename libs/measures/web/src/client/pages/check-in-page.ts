import { Component, computed, inject, input, type Type } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { EmptyState, PageHeader } from '@reknit/shared/web-ui';
import { MyMeasuresApi } from '../../data/my-measures-api';
import { CheckInScreens } from './check-in-screens';

/** One check-in: to fill in, or the word that it has been sent. Its address and its title say nothing of what it asks. */
@Component({
  selector: 'rk-measure-check-in-page',
  imports: [RouterLink, RESOURCE_GATE, EmptyState, PageHeader, CheckInScreens],
  template: `
    @if (!checkIn.hasValue() || checkIn.value().status !== 'open') {
      <rk-page-header title="Check-in" />
    }
    <rk-gate label="Check-in">
      <ng-template [rkReady]="checkIn" let-one>
        @switch (one.status) {
          @case ('submitted') {
            <rk-empty-state title="You have sent this." text="There is nothing more to do.">
              <a class="rk-button" routerLink="/my/check-ins">Your check-ins</a>
            </rk-empty-state>
          }
          @case ('lapsed') {
            <rk-empty-state
              title="This one is closed."
              text="Its time has passed. What you answered is kept, and your care team can read it."
            >
              <a class="rk-button" routerLink="/my/check-ins">Your check-ins</a>
            </rk-empty-state>
          }
          @default {
            @if (opened(); as first) {
              <rk-measure-screens [checkIn]="first" [help]="help()" />
            }
          }
        }
      </ng-template>
    </rk-gate>
  `,
})
export class MeasureCheckInPage {
  /** From the address. */
  readonly responseId = input.required<string>();
  readonly help = input<() => Promise<Type<unknown>>>();
  protected readonly checkIn = inject(MyMeasuresApi).one(this.responseId);
  protected readonly opened = computed(() => (this.checkIn.hasValue() ? this.checkIn.value() : undefined));
}
