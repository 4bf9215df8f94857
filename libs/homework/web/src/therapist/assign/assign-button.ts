import { Component, computed, inject, input } from '@angular/core';
import { CaseState, type CaseRecord } from '@reknit/cases/model';
import { HomeworkAction, type AssignedHomework } from '@reknit/homework/model';
import { Clock, ProblemWords, Session } from '@reknit/shared/web-kernel';
import { Icon } from '@reknit/shared/web-ui';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import { HomeworkChanges } from '../data/homework-changes';
import { HOMEWORK_PROBLEM_WORDS } from '../words/problem-words';
import type { AssignSheetData } from './assign-sheet';

/** Opens the assign sheet from anywhere in a case. Stands beside the case's title; the workspace presses it for the key it names. */
@Component({
  selector: 'rk-assign-button',
  imports: [Icon],
  template: `
    @if (offered()) {
      <button
        type="button"
        class="rk-button"
        [class.rk-primary]="!secondary()"
        aria-keyshortcuts="a"
        [disabled]="!open()"
        [title]="open() ? 'Assign (A)' : 'Homework can be assigned while a case is in intake or active'"
        (click)="assign()"
      >
        <rk-icon name="plus" />
        Assign
      </button>
    }
  `,
})
export class AssignButton {
  private readonly session = inject(Session);
  private readonly work = inject(QuickWork);
  private readonly changes = inject(HomeworkChanges);
  private readonly clock = inject(Clock);
  readonly case = input<CaseRecord>();
  /** The page below leads with an action of its own. */
  readonly secondary = input(false);

  protected readonly offered = computed(
    () => this.case()?.mayChange === true && this.session.may(HomeworkAction.assign),
  );
  protected readonly open = computed(() => {
    const state = this.case()?.state;
    return state === CaseState.intake || state === CaseState.active;
  });

  constructor() {
    // It stands on pages of other domains, whose routes know nothing of homework's refusals.
    inject(ProblemWords).add(HOMEWORK_PROBLEM_WORDS);
  }

  protected async assign(): Promise<void> {
    const record = this.case();
    if (!record) return;
    const { AssignSheet } = await import('./assign-sheet');
    const data: AssignSheetData = {
      record,
      timeZone: this.session.timeZone(),
      now: () => this.clock.now(),
    };
    const assigned = await this.work.sheet<AssignSheetData, AssignedHomework>(AssignSheet, 'Assign', data);
    if (!assigned) return;
    this.work.said(assigned.participationIds.length > 1 ? 'Assigned to each of them' : 'Assigned');
    this.changes.happened();
  }
}
