import { HttpClient } from '@angular/common/http';
import { Component, inject, input, type OnInit } from '@angular/core';
import { Router } from '@angular/router';
import { amendsPaths, type MyAmendsList } from '@reknit/agreements/model';
import { ProblemNotice, write } from '@reknit/shared/web-kernel';
import { Skeleton } from '@reknit/shared/web-ui';
import { firstValueFrom } from 'rxjs';
import { AmendsApi } from './amends-api';

/** From a piece of homework to the plan that comes of it: the one begun already, or a new one. */
@Component({
  selector: 'rk-start-plan-page',
  imports: [ProblemNotice, Skeleton],
  template: `
    <rk-problem [problem]="go.problem()" [retry]="true" (again)="start()" />
    @if (go.pending()) {
      <rk-skeleton width="14rem" height="2rem" />
    }
  `,
})
export class StartPlanPage implements OnInit {
  private readonly http = inject(HttpClient);
  private readonly api = inject(AmendsApi);
  private readonly router = inject(Router);
  /** From the address. */
  readonly participationId = input.required<string>();
  protected readonly go = write(async () => {
    const { own } = await firstValueFrom(this.http.get<MyAmendsList>(amendsPaths.myList));
    const begun = own.find(({ participationId }) => participationId === this.participationId());
    return begun ?? (await this.api.begin(this.participationId()));
  });

  ngOnInit(): void {
    void this.start();
  }

  protected async start(): Promise<void> {
    const outcome = await this.go.run();
    if (outcome.ok) await this.router.navigate(['/my/together/plan', outcome.value.id], { replaceUrl: true });
  }
}
