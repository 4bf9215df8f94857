import { Component, computed, inject, input, type Type } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SCREEN_TEXTS, type MyScreening } from '@reknit/cases/model';
import { SharedProblem } from '@reknit/shared/model';
import { RESOURCE_GATE, toProblem } from '@reknit/shared/web-kernel';
import { EmptyState, PageHeader } from '@reknit/shared/web-ui';
import { PrivacyApi } from '../data/privacy-api';
import { CheckInScreens } from './check-in-screens';

/** A private check-in. Its address and its title say nothing about what it asks. */
@Component({
  selector: 'rk-check-in-page',
  imports: [RouterLink, RESOURCE_GATE, EmptyState, PageHeader, CheckInScreens],
  template: `
    @if (nothingOpen()) {
      <rk-page-header title="Check-in" />
      <rk-empty-state title="There is nothing to answer just now.">
        <a class="rk-button" routerLink="/my">Home</a>
      </rk-empty-state>
    } @else {
      @if (checkIn.error()) {
        <rk-page-header title="Check-in" />
      }
      <rk-gate label="Check-in">
        <ng-template [rkReady]="checkIn" let-open>
          <rk-check-in-screens [caseId]="caseId()" [text]="textOf(open)" [help]="help()" />
        </ng-template>
      </rk-gate>
    }
  `,
})
export class CheckInPage {
  /** From the address. */
  readonly caseId = input.required<string>();
  readonly help = input<() => Promise<Type<unknown>>>();
  protected readonly checkIn = inject(PrivacyApi).checkIn(this.caseId);
  /** Answered already, or never offered: both look the same. */
  protected readonly nothingOpen = computed(() => {
    const error = this.checkIn.error();
    return error !== undefined && toProblem(error).code === SharedProblem.notFound;
  });

  protected textOf({ instrument }: MyScreening): (typeof SCREEN_TEXTS)['hark'] {
    return SCREEN_TEXTS[instrument];
  }
}
