import { httpResource } from '@angular/common/http';
import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { amendsPaths, type AuthorAmends, type MyAmends } from '@reknit/agreements/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { PageHeader } from '@reknit/shared/web-ui';
import { AuthorPlan } from './author-plan';
import type { WrittenPlan } from './edited-plan';
import { PlanEditor } from './plan-editor';
import { ReceivedPlan } from './received-plan';

/** One amends plan, as whoever opens it may see it: its author, writing or living it, or the person it is for. */
@Component({
  selector: 'rk-plan-page',
  imports: [RouterLink, ...RESOURCE_GATE, PageHeader, AuthorPlan, PlanEditor, ReceivedPlan],
  template: `
    @if (plan.error()) {
      <rk-page-header title="Plan" />
    }
    <rk-gate label="This plan">
      <ng-template [rkReady]="plan" let-mine>
        @if (mine.as === 'harmed') {
          <rk-received-plan [plan]="mine" (changed)="plan.reload()" />
        } @else if (isWritten(mine)) {
          <rk-plan-editor [plan]="mine" (sent)="plan.reload()" (taken)="plan.reload()" />
        } @else {
          <rk-author-plan [plan]="mine" (changed)="plan.reload()" />
        }
      </ng-template>
    </rk-gate>
    @if (plan.error()) {
      <p><a routerLink="/my/together">Back</a></p>
    }
  `,
})
export class PlanPage {
  /** From the address. */
  readonly id = input.required<string>();
  protected readonly plan = httpResource<MyAmends>(() => amendsPaths.mine(this.id()));

  protected isWritten(plan: AuthorAmends): plan is WrittenPlan {
    return plan.draft !== undefined && plan.can.submit;
  }
}
