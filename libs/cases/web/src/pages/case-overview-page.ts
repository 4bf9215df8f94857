import { Component, computed, inject, input } from '@angular/core';
import type { GoalState, GoalView } from '@reknit/cases/model';
import { write } from '@reknit/shared/web-kernel';
import { EmptyState, Icon } from '@reknit/shared/web-ui';
import { CasesApi } from '../data/cases-api';
import { caseInView } from '../data/case-in-view';
import { namesOf } from '../data/people';
import { CaseWork } from '../data/case-work';
import type { AboutSheetData } from '../sheets/about-sheet';
import type { EndCaseSheetData } from '../sheets/end-case-sheet';
import type { GoalSheetData } from '../sheets/goal-sheet';
import type { RateGoalSheetData } from '../sheets/rate-goal-sheet';
import type { RuptureSheetData } from '../sheets/rupture-sheet';
import { CaseStatePanel } from '../ui/case-state';
import { GoalCard } from '../ui/goal-card';
import { RuptureCard } from '../ui/rupture-card';
import { SaveProblem } from '../ui/save-problem';
import { Timeline } from '../ui/timeline';
import type { MoveInWords } from '../words/case-moves';

const GOAL_SETTLED: Record<GoalState, string> = {
  open: 'The goal is open again',
  reached: 'The goal is marked as reached',
  set_aside: 'The goal is set aside',
};

const sheets = {
  about: () => import('../sheets/about-sheet').then((m) => m.AboutSheet),
  endCase: () => import('../sheets/end-case-sheet').then((m) => m.EndCaseSheet),
  goal: () => import('../sheets/goal-sheet').then((m) => m.GoalSheet),
  rateGoal: () => import('../sheets/rate-goal-sheet').then((m) => m.RateGoalSheet),
  rupture: () => import('../sheets/rupture-sheet').then((m) => m.RuptureSheet),
};

/** The case at a glance: why they come, what they want, what happened, and everything since. */
@Component({
  selector: 'rk-case-overview-page',
  imports: [CaseStatePanel, EmptyState, GoalCard, Icon, RuptureCard, SaveProblem, Timeline],
  templateUrl: './case-overview-page.html',
  styleUrls: ['../ui/case-columns.css', './case-overview-page.css'],
})
export class CaseOverviewPage {
  private readonly api = inject(CasesApi);
  private readonly work = inject(CaseWork);
  private readonly view = caseInView();

  readonly caseId = input.required<string>();
  protected readonly record = computed(() => this.view.record());
  protected readonly names = computed(() => namesOf(this.record() ?? { participants: [] }));
  protected readonly goals = computed(() => {
    const goals = this.record()?.goals ?? [];
    return [
      ...goals.filter(({ state }) => state === 'open'),
      ...goals.filter(({ state }) => state !== 'open'),
    ];
  });

  protected readonly moving = write((step: MoveInWords) => {
    const { id, version } = this.record() ?? { id: this.caseId(), version: 0 };
    return this.api.move({ id, version }, { to: step.to });
  });
  protected readonly settling = write((goal: GoalView, state: GoalState) =>
    this.api.updateGoal(this.caseId(), goal, { state }),
  );

  protected async move(step: MoveInWords): Promise<void> {
    const { verb, consequence, done } = step;
    if (step.ends) {
      const data: EndCaseSheetData = { view: this.view, move: step };
      return this.work.sheet(this.view, { content: sheets.endCase, label: verb, data, done });
    }
    const sure = await this.work.ask({ title: `${verb}?`, text: consequence, confirm: verb });
    if (sure) this.work.after(this.view, await this.moving.run(step), done);
  }

  protected async settle(goal: GoalView, state: GoalState): Promise<void> {
    this.work.after(this.view, await this.settling.run(goal, state), GOAL_SETTLED[state]);
  }

  protected editAbout(): Promise<void> {
    const data: AboutSheetData = { view: this.view };
    return this.work.sheet(this.view, { content: sheets.about, label: 'Why they come', data, done: 'Saved' });
  }

  protected editGoal(goalId?: string): Promise<void> {
    const data: GoalSheetData = { caseId: this.caseId(), view: this.view, goalId };
    const words = goalId
      ? { label: 'Edit the goal', done: 'Goal saved' }
      : { label: 'Add a goal', done: 'Goal added' };
    return this.work.sheet(this.view, { content: sheets.goal, data, ...words });
  }

  protected rateGoal(goalId: string): Promise<void> {
    const data: RateGoalSheetData = { caseId: this.caseId(), view: this.view, goalId };
    return this.work.sheet(this.view, {
      content: sheets.rateGoal,
      label: 'Rate the goal',
      data,
      done: 'Rating saved',
    });
  }

  protected editRupture(ruptureId?: string): Promise<void> {
    const data: RuptureSheetData = { caseId: this.caseId(), view: this.view, ruptureId };
    const words = ruptureId
      ? { label: 'Edit what happened', done: 'Saved' }
      : { label: 'Record what happened', done: 'Recorded' };
    return this.work.sheet(this.view, { content: sheets.rupture, data, ...words });
  }
}
