import { httpResource } from '@angular/common/http';
import { NgComponentOutlet } from '@angular/common';
import { Component, computed, effect, inject, input, resource, untracked, type Type } from '@angular/core';
import { RouterLink } from '@angular/router';
import { homeworkPaths, type MyHome } from '@reknit/homework/model';
import { Clock, RESOURCE_GATE, Session, clockTime } from '@reknit/shared/web-kernel';
import { EmptyState, PageHeader, Skeleton } from '@reknit/shared/web-ui';
import { DraftVault } from '@reknit/shared/web-kernel/drafts';
import { CatchUp } from '../draft/catch-up';
import { DoneRow } from '../ui/done-row';
import { GoalLine } from '../ui/goal-line';
import { HomeworkCard } from '../ui/homework-card';
import { greeting } from '../words/home-words';

const DONE_SHOWN = 3;

/** What is due now, what is coming, what is done, and what it is all for. Sends what waited on this device. */
@Component({
  selector: 'rk-home-page',
  imports: [
    NgComponentOutlet,
    RouterLink,
    ...RESOURCE_GATE,
    EmptyState,
    PageHeader,
    Skeleton,
    DoneRow,
    GoalLine,
    HomeworkCard,
  ],
  providers: [DraftVault, CatchUp],
  templateUrl: './home-page.html',
  styleUrl: './home-page.css',
})
export class HomePage {
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  private readonly catchUp = inject(CatchUp);

  /** What else waits, from other domains; the routes of the app name it. */
  readonly waiting = input<readonly (() => Promise<Type<unknown>>)[]>([]);

  protected readonly alsoWaits = resource({
    params: () => this.waiting(),
    loader: ({ params }) => Promise.all(params.map((load) => load())),
    defaultValue: [],
  });
  protected readonly home = httpResource<MyHome>(() => homeworkPaths.myHome);
  protected readonly greeting = computed(() =>
    greeting(clockTime(this.clock.minute()(), this.session.timeZone()), this.session.person()?.name ?? ''),
  );

  constructor() {
    effect(() => {
      if (this.catchUp.count() > 0) untracked(() => this.home.reload());
    });
  }

  protected nothingYet(home: MyHome): boolean {
    return home.due.length + home.coming.length + home.done.length === 0;
  }

  protected latest(home: MyHome): MyHome['done'] {
    return home.done.slice(0, DONE_SHOWN);
  }
}
