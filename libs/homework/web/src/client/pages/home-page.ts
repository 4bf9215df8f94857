import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { homeworkPaths, type MyHome } from '@reknit/homework/model';
import { Clock, Network, RESOURCE_GATE, Session, clockTime } from '@reknit/shared/web-kernel';
import { EmptyState, PageHeader, Skeleton, Toasts } from '@reknit/shared/web-ui';
import { DraftReplay } from '../draft/draft-replay';
import { DRAFTING } from '../draft/draft-session';
import { DoneRow } from '../ui/done-row';
import { GoalLine } from '../ui/goal-line';
import { HomeworkCard } from '../ui/homework-card';
import { greeting } from '../words/home-words';

const DONE_SHOWN = 3;

/** What is due now, what is coming, what is done, and what it is all for. Sends what waited on this device. */
@Component({
  selector: 'rk-home-page',
  imports: [RouterLink, ...RESOURCE_GATE, EmptyState, PageHeader, Skeleton, DoneRow, GoalLine, HomeworkCard],
  providers: [...DRAFTING, DraftReplay],
  templateUrl: './home-page.html',
  styleUrl: './home-page.css',
})
export class HomePage {
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  private readonly network = inject(Network);
  private readonly replay = inject(DraftReplay);
  private readonly toasts = inject(Toasts);

  protected readonly home = httpResource<MyHome>(() => homeworkPaths.myHome);
  protected readonly greeting = computed(() =>
    greeting(clockTime(this.clock.minute()(), this.session.timeZone()), this.session.person()?.name ?? ''),
  );

  constructor() {
    effect(() => {
      if (this.network.online()) untracked(() => void this.catchUp());
    });
  }

  protected nothingYet(home: MyHome): boolean {
    return home.due.length + home.coming.length + home.done.length === 0;
  }

  protected latest(home: MyHome): MyHome['done'] {
    return home.done.slice(0, DONE_SHOWN);
  }

  private async catchUp(): Promise<void> {
    const replayed = await this.replay.run();
    for (const { title, kind } of replayed) {
      const what = kind === 'sent' ? 'has been sent' : 'is saved';
      this.toasts.show(`You are back online. “${title}” ${what}.`);
    }
    if (replayed.length > 0) this.home.reload();
  }
}
