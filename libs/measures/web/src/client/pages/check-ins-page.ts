import { Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { MyMeasureRow, MyMeasures } from '@reknit/measures/model';
import {
  Clock,
  IdSource,
  ProblemNotice,
  RESOURCE_GATE,
  Session,
  When,
  dayInWords,
  localDate,
  write,
} from '@reknit/shared/web-kernel';
import { EmptyState, Icon, PageHeader } from '@reknit/shared/web-ui';
import { MyMeasuresApi } from '../../data/my-measures-api';
import { askedInWords } from '../ui/asked-in-words';

/** What somebody is asked to fill in, and the days on which they did. No figure of any kind. */
@Component({
  selector: 'rk-check-ins-page',
  imports: [RouterLink, RESOURCE_GATE, EmptyState, Icon, PageHeader, ProblemNotice, When],
  templateUrl: './check-ins-page.html',
  styleUrl: './check-ins-page.css',
})
export class CheckInsPage {
  private readonly api = inject(MyMeasuresApi);
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);
  private readonly keyFor = inject(IdSource).attempt();
  protected readonly mine = this.api.mine();
  protected readonly beginning = write((requestId: string) =>
    this.api.begin(requestId, this.keyFor(requestId)),
  );
  protected readonly asked = askedInWords;

  protected nothing({ due, coming, done }: MyMeasures): boolean {
    return due.length + coming.length + done.length === 0;
  }

  protected day(row: MyMeasureRow): string {
    const today = localDate(this.clock.now(), this.session.timeZone());
    return dayInWords(row.dueOn, { today });
  }

  protected async open(row: MyMeasureRow): Promise<void> {
    const id = row.responseId ?? (await this.begun(row.requestId));
    if (id) await this.router.navigate(['/my/check-ins', id]);
  }

  private async begun(requestId: string): Promise<string | undefined> {
    const outcome = await this.beginning.run(requestId);
    return outcome.ok ? outcome.value.responseId : undefined;
  }
}
