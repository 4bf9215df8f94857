import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { HomeworkAction, type HomeworkRow } from '@reknit/homework/model';
import { SharedProblem } from '@reknit/shared/model';
import { ProblemNotice, RESOURCE_GATE, Session, write } from '@reknit/shared/web-kernel';
import { EmptyState, NOfM } from '@reknit/shared/web-ui';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import { caseInView } from '../data/case-in-view';
import { HomeworkChanges } from '../data/homework-changes';
import { GROUP_WORDS, grouped } from '../data/homework-groups';
import { TherapistHomeworkApi } from '../data/therapist-homework-api';
import type { RescheduleSheetData } from '../assign/reschedule-sheet';
import { CaseSharesPart } from '../shares/case-shares-part';
import { HomeworkCard, type HomeworkDeed } from '../ui/homework-card';
import { ENDING_WORDS, type Ending } from '../words/ending-words';

/** All homework of one case, in the order in which it needs somebody. */
@Component({
  selector: 'rk-case-homework-page',
  imports: [CaseSharesPart, EmptyState, HomeworkCard, NOfM, ProblemNotice, RESOURCE_GATE],
  templateUrl: './case-homework-page.html',
  styleUrl: './case-homework-page.css',
})
export class CaseHomeworkPage {
  private readonly api = inject(TherapistHomeworkApi);
  private readonly session = inject(Session);
  private readonly work = inject(QuickWork);
  private readonly changes = inject(HomeworkChanges);
  private readonly view = caseInView();

  readonly caseId = input.required<string>();
  protected readonly homework = this.api.forCase(this.caseId);
  protected readonly groups = computed(() =>
    this.homework.hasValue() ? grouped(this.homework.value().rows) : [],
  );
  protected readonly groupWords = GROUP_WORDS;
  protected readonly may = computed(() => {
    const change = this.view.record()?.mayChange ?? false;
    return {
      reschedule: change && this.session.may(HomeworkAction.reschedule),
      withdraw: change && this.session.may(HomeworkAction.withdraw),
      close: change && this.session.may(HomeworkAction.close),
      stopRepeating: change && this.session.may(HomeworkAction.stopRepeating),
    };
  });
  protected readonly shared = computed(() => (this.view.record()?.participants.length ?? 0) > 1);
  protected readonly mayChange = computed(() => this.view.record()?.mayChange ?? false);
  protected readonly mayAssign = computed(() => {
    const record = this.view.record();
    return record?.mayChange === true && this.session.may(HomeworkAction.assign);
  });

  protected readonly ending = write((deed: Ending, row: HomeworkRow) => this.api[deed](row));
  /** The words for a stale page come with a reload, which has happened by the time they are read. */
  protected readonly stale = computed(() => this.ending.problem()?.code === SharedProblem.versionStale);

  constructor() {
    effect(() => {
      if (this.changes.count() > 0) untracked(() => this.homework.reload());
    });
  }

  protected async act(deed: HomeworkDeed, row: HomeworkRow): Promise<void> {
    if (deed === 'reschedule') return this.reschedule(row);
    const { title, text, confirm, said } = ENDING_WORDS[deed];
    const grave = deed === 'withdraw';
    if (!(await this.work.ask({ title: title(row.exercise.title), text, confirm, grave }))) return;
    const outcome = await this.ending.run(deed, row);
    if (outcome.ok) this.work.said(said);
    if (outcome.ok || outcome.problem.code === SharedProblem.versionStale) this.changes.happened();
  }

  private async reschedule(row: HomeworkRow): Promise<void> {
    const { RescheduleSheet } = await import('../assign/reschedule-sheet');
    const data: RescheduleSheetData = {
      homework: () => this.rowOf(row.id) ?? row,
      reload: () => this.changes.happened(),
    };
    const saved = await this.work.sheet<RescheduleSheetData, boolean>(RescheduleSheet, 'New due date', data);
    if (!saved) return;
    this.work.said('New due date saved');
    this.changes.happened();
  }

  private rowOf(id: string): HomeworkRow | undefined {
    return this.homework.hasValue() ? this.homework.value().rows.find((row) => row.id === id) : undefined;
  }
}
