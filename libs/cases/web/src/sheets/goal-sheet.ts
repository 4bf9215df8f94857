import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { focusFirstError, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { CasesApi } from '../data/cases-api';
import type { CaseInView } from '../data/case-in-view';
import { shortName, takesPart } from '../data/people';
import { goalBody, goalModel, goalSchema } from '../forms/goal-form';
import { SaveProblem, isStale } from '../ui/save-problem';

export interface GoalSheetData {
  readonly caseId: string;
  readonly view: CaseInView;
  /** The goal to change; absent for a new one. */
  readonly goalId?: string;
}

/** A goal in the client's words: a new one, or one to word anew. Closes with true when it was saved. */
@Component({
  selector: 'rk-goal-sheet',
  imports: [FormField, FormRoot, Control, Field, Sheet, SaveProblem],
  template: `
    <form [formRoot]="form">
      <rk-sheet [title]="goal() ? 'Edit the goal' : 'Add a goal'">
        <div class="rk-stack">
          <rk-field
            label="The goal, in their words"
            help="What they would notice if things were better. One thing, in the first person."
          >
            <textarea rkControl class="rk-input-words" rows="3" [formField]="form.words"></textarea>
          </rk-field>
          @if (!goal()) {
            <rk-field label="Whose goal">
              <select rkControl [formField]="form.participantId">
                <option value="">They share it</option>
                @for (person of people(); track person.id) {
                  <option [value]="person.id">{{ person.name }}</option>
                }
              </select>
            </rk-field>
          }
          <rk-field label="Target date" [optional]="true">
            <input rkControl type="date" [formField]="form.targetOn" />
          </rk-field>
          <rk-save-problem [problem]="save.problem()">
            @if (goal(); as newest) {
              <p>
                It now reads:
                <span class="rk-quote">“{{ newest.words }}”</span>
              </p>
            }
          </rk-save-problem>
        </div>
        <ng-container rkSheetActions>
          <button class="rk-button rk-primary" [disabled]="save.pending()">
            {{ goal() ? 'Save the goal' : 'Add the goal' }}
          </button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: './sheet.css',
})
export class GoalSheet {
  private readonly api = inject(CasesApi);
  private readonly data = inject(SHEET_DATA) as GoalSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);

  protected readonly goal = computed(() =>
    this.data.view.record()?.goals.find(({ id }) => id === this.data.goalId),
  );
  protected readonly people = computed(() => {
    const all = this.data.view.record()?.participants ?? [];
    return all.filter(takesPart).map((person) => ({ id: person.id, name: shortName(person, all) }));
  });
  private readonly model = signal(goalModel(this.goal()));
  protected readonly form = form(this.model, goalSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() => {
    const body = goalBody(this.model());
    const goal = this.goal();
    return goal
      ? this.api.updateGoal(this.data.caseId, goal, { words: body.words, targetOn: body.targetOn })
      : this.api.addGoal(this.data.caseId, body);
  });

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) {
      if (isStale(outcome.problem)) this.data.view.reload();
      return serverFaults(this.form, outcome.problem);
    }
    this.sheet.close(true);
    return undefined;
  }
}
