import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import { homeworkPaths, type MyHome } from '@reknit/homework/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { EmptyState, PageHeader } from '@reknit/shared/web-ui';
import { DoneRow } from '../ui/done-row';

/** Everything that was done, newest first, to be read again. */
@Component({
  selector: 'rk-history-page',
  imports: [...RESOURCE_GATE, EmptyState, PageHeader, DoneRow],
  template: `
    <rk-page-header title="Done" lead="What you have done, newest first. You can read your answers again." />
    <rk-gate label="What you have done">
      <ng-template [rkReady]="home" [emptyWhen]="nothing" let-mine>
        <ul class="rk-list">
          @for (row of mine.done; track row.id) {
            <li><rk-done-row [row]="row" /></li>
          }
        </ul>
      </ng-template>
      <ng-template rkEmpty>
        <rk-empty-state
          title="Nothing yet"
          text="What you finish is listed here, with your answers and what your therapist says about them."
        />
      </ng-template>
    </rk-gate>
  `,
})
export class HistoryPage {
  protected readonly home = httpResource<MyHome>(() => homeworkPaths.myHome);
  protected readonly nothing = (home: MyHome): boolean => home.done.length === 0;
}
