import { httpResource } from '@angular/common/http';
import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  commitmentPaths,
  type MyCommitmentsToday,
  type MyOccurrence,
  type ReportWord,
} from '@reknit/agreements/model';
import { ProblemNotice, ProblemWords, RESOURCE_GATE, write } from '@reknit/shared/web-kernel';
import { Toasts } from '@reknit/shared/web-ui';
import { COMMITMENT_PROBLEM_WORDS } from '../commitment-words';
import { CommitmentsApi } from './commitments-api';
import { OccurrenceRow } from './occurrence-row';

/** What is promised for today, told with one tap; what was told can be put right. Nothing is counted. */
@Component({
  selector: 'rk-my-day',
  imports: [RouterLink, ...RESOURCE_GATE, ProblemNotice, OccurrenceRow],
  templateUrl: './my-day.html',
  styleUrl: './my-day.css',
})
export class MyDay {
  private readonly api = inject(CommitmentsApi);
  private readonly toasts = inject(Toasts);

  protected readonly today = httpResource<MyCommitmentsToday>(() => commitmentPaths.today);
  protected readonly say = write(({ id }: MyOccurrence, word: ReportWord) => this.api.report(id, { word }));

  constructor() {
    inject(ProblemWords).add(COMMITMENT_PROBLEM_WORDS);
  }

  protected any({ now, coming, told, invitations }: MyCommitmentsToday): boolean {
    return now.length + coming.length + told.length + invitations.length > 0;
  }

  protected async tell(row: MyOccurrence, word: ReportWord): Promise<void> {
    const outcome = await this.say.run(row, word);
    if (outcome.ok) this.toasts.show(word === 'missed' ? 'Thank you for saying so' : 'Noted');
    this.today.reload();
  }
}
