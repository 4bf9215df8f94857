import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, type SchemaPathTree } from '@angular/forms/signals';
import { HELD_OUTCOMES, resolveHeld, type HeldInformationView } from '@reknit/cases/model';
import { focusFirstError, mustHave, serverFaults, write } from '@reknit/shared/web-kernel';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { SafetyApi } from '../../data/safety-api';
import { SaveProblem } from '../../ui/save-problem';
import { HELD_OUTCOME_WORDS } from '../../words/safety-words';

export interface ResolveHeldSheetData {
  readonly caseId: string;
  readonly held: HeldInformationView;
}
interface OutcomeModel {
  outcome: string;
}

export function outcomeSchema(path: SchemaPathTree<OutcomeModel>): void {
  mustHave(path.outcome, 'Choose how it ended.');
}

/** Something is held no longer. Fear and violence never end by being told. Closes with true when it was saved. */
@Component({
  selector: 'rk-resolve-held-sheet',
  imports: [FormField, FormRoot, Sheet, SaveProblem],
  template: `
    <form [formRoot]="form">
      <rk-sheet title="Held no longer">
        <div class="rk-stack">
          <p class="rk-quote">{{ data.held.what }}</p>
          <fieldset class="rk-fieldset">
            <legend>How it ended</legend>
            @for (outcome of outcomes; track outcome.value) {
              <label class="rk-choice">
                <input type="radio" [value]="outcome.value" [formField]="form.outcome" />
                <span>{{ outcome.words }}</span>
              </label>
            }
            <p class="rk-field-error" aria-live="polite">
              {{ form.outcome().touched() ? form.outcome().errors()[0]?.message : '' }}
            </p>
          </fieldset>
          <p class="rk-fine">It stays in the record, with how it ended.</p>
          <rk-save-problem [problem]="save.problem()" />
        </div>
        <ng-container rkSheetActions>
          <button class="rk-button rk-primary" [disabled]="save.pending()">Resolve</button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: './sheet.css',
})
export class ResolveHeldSheet {
  private readonly api = inject(SafetyApi);
  protected readonly data = inject(SHEET_DATA) as ResolveHeldSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  protected readonly outcomes = HELD_OUTCOMES.filter(
    (outcome) => resolveHeld({ category: this.data.held.category, resolved: false }, { outcome }).ok,
  ).map((value) => ({ value, words: HELD_OUTCOME_WORDS[value] }));
  private readonly model = signal<OutcomeModel>({ outcome: '' });
  protected readonly form = form(this.model, outcomeSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() => {
    const outcome = HELD_OUTCOMES.find((each) => each === this.model().outcome) ?? 'no_longer_relevant';
    return this.api.resolveHeld(this.data.caseId, this.data.held, { outcome });
  });

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}
