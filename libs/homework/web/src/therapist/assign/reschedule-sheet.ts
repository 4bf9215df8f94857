import { Component, inject, signal } from '@angular/core';
import { FormRoot, form } from '@angular/forms/signals';
import type { HomeworkRow } from '@reknit/homework/model';
import { SharedProblem } from '@reknit/shared/model';
import { Clock, ProblemNotice, focusFirstError, serverFaults, write } from '@reknit/shared/web-kernel';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { DueFields } from './due-fields';
import { dueModelOf, dueSchema, dueWish } from './due-form';
import { TherapistHomeworkApi } from '../data/therapist-homework-api';

export interface RescheduleSheetData {
  /** As the list shows it now: read again after it was changed elsewhere. */
  readonly homework: () => HomeworkRow;
  readonly reload: () => void;
}

/** A new due moment; what has lapsed opens again. Closes with true when it was saved. */
@Component({
  selector: 'rk-reschedule-sheet',
  imports: [FormRoot, DueFields, ProblemNotice, Sheet],
  template: `
    <form [formRoot]="form">
      <rk-sheet title="New due date">
        <div class="rk-stack">
          <p>
            <span class="rk-strong">{{ data.homework().exercise.title }}.</span>
            Whoever has not answered yet gets the new date; for those whose time has passed it opens again.
          </p>
          <rk-due-fields [field]="form" [people]="[]" />
          @if (stale()) {
            <div class="rk-notice rk-notice-attention" role="alert">
              <p>
                This was changed somewhere else in the meantime. Your new date is still here; save it again.
              </p>
            </div>
          } @else {
            <rk-problem [problem]="save.problem()" />
          }
        </div>
        <ng-container rkSheetActions>
          <button class="rk-button rk-primary" [disabled]="save.pending()">Save the new date</button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: './sheet.css',
})
export class RescheduleSheet {
  private readonly api = inject(TherapistHomeworkApi);
  private readonly clock = inject(Clock);
  protected readonly data = inject(SHEET_DATA) as RescheduleSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);

  private readonly model = signal(dueModelOf(this.data.homework().due, this.clock.now()));
  protected readonly form = form(
    this.model,
    dueSchema(() => this.clock.now()),
    { submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) } },
  );
  protected readonly save = write(() =>
    this.api.reschedule(this.data.homework(), { due: dueWish(this.model()) }),
  );
  protected readonly stale = (): boolean => this.save.problem()?.code === SharedProblem.versionStale;

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) {
      if (this.stale()) this.data.reload();
      return serverFaults(this.form, outcome.problem);
    }
    this.sheet.close(true);
    return undefined;
  }
}
