import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, type SchemaPathTree } from '@angular/forms/signals';
import { focusFirstError, mustHave, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { CasesApi } from '../data/cases-api';
import type { CaseInView } from '../data/case-in-view';
import { shortName, takesPart } from '../data/people';
import { SaveProblem } from '../ui/save-problem';

export interface RateGoalSheetData {
  readonly caseId: string;
  readonly view: CaseInView;
  readonly goalId: string;
}
interface RatingModel {
  participantId: string;
  rating: string;
}

export function ratingSchema(path: SchemaPathTree<RatingModel>): void {
  mustHave(path.participantId, 'Choose who says so.');
  mustHave(path.rating, 'Choose a number from 0 to 10.');
}

/** How near a goal feels to one person, as they say it. Closes with true when it was saved. */
@Component({
  selector: 'rk-rate-goal-sheet',
  imports: [FormField, FormRoot, Control, Field, Sheet, SaveProblem],
  template: `
    <form [formRoot]="form">
      <rk-sheet title="Rate the goal">
        <div class="rk-stack">
          <p class="rk-quote">“{{ goal()?.words }}”</p>
          <rk-field label="Who says so">
            <select rkControl [formField]="form.participantId">
              <option value="" disabled>Choose a person</option>
              @for (person of people(); track person.id) {
                <option [value]="person.id">{{ person.name }}</option>
              }
            </select>
          </rk-field>
          <fieldset class="rk-fieldset">
            <legend>How near does it feel?</legend>
            <div class="scale">
              @for (number of numbers; track number) {
                <label>
                  <input type="radio" [value]="number" [formField]="form.rating" />
                  <span>{{ number }}</span>
                </label>
              }
            </div>
            <p class="ends rk-fine">
              <span>0 not at all</span>
              <span>10 completely</span>
            </p>
            @if (form.rating().touched() && form.rating().invalid()) {
              <p class="rk-field-error">{{ form.rating().errors()[0]?.message }}</p>
            }
          </fieldset>
          <rk-save-problem [problem]="save.problem()" />
        </div>
        <ng-container rkSheetActions>
          <button class="rk-button rk-primary" [disabled]="save.pending()">Save the rating</button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrls: ['./sheet.css', './rate-goal-sheet.css'],
})
export class RateGoalSheet {
  private readonly api = inject(CasesApi);
  private readonly data = inject(SHEET_DATA) as RateGoalSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  protected readonly numbers = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];

  protected readonly goal = computed(() =>
    this.data.view.record()?.goals.find(({ id }) => id === this.data.goalId),
  );
  /** A goal of one person is rated by that person; a shared one by anybody who takes part. */
  protected readonly people = computed(() => {
    const all = this.data.view.record()?.participants ?? [];
    const owner = this.goal()?.participantId;
    return all
      .filter((person) => takesPart(person) && (owner === undefined || person.id === owner))
      .map((person) => ({ id: person.id, name: shortName(person, all) }));
  });
  private readonly model = signal<RatingModel>({
    participantId: this.people().length === 1 ? (this.people()[0]?.id ?? '') : '',
    rating: '',
  });
  protected readonly form = form(this.model, ratingSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() => {
    const { participantId, rating } = this.model();
    return this.api.rateGoal(this.data.caseId, this.data.goalId, { participantId, rating: Number(rating) });
  });

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}
