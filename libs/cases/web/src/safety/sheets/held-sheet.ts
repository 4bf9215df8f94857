import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { HELD_CATEGORIES, HELD_STEPS, type CaseSafety } from '@reknit/cases/model';
import { Clock, Session, focusFirstError, localDate, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { SafetyApi } from '../../data/safety-api';
import { SaveProblem, isStale } from '../../ui/save-problem';
import { HELD_CATEGORY_WORDS, HELD_STEP_WORDS } from '../../words/safety-words';
import { alwaysHeld, heldBody, heldModel, heldSchema } from '../forms/held-form';
import { takingPart } from '../next-step';

export interface HeldSheetData {
  /** The safety of the case as it is now, and how to read it again. */
  readonly safety: () => CaseSafety;
  readonly reload: () => void;
  /** What to change; absent for something new. */
  readonly heldId?: string;
}

/** Something one person told the clinician alone, why it is held, and what is planned with it. Closes with true when saved. */
@Component({
  selector: 'rk-held-sheet',
  imports: [FormField, FormRoot, Control, Field, Sheet, SaveProblem],
  template: `
    <form [formRoot]="form">
      <rk-sheet [title]="data.heldId ? 'Change what is held' : 'Hold something'">
        <div class="rk-stack">
          <rk-field label="Who told you">
            <select rkControl [formField]="form.participantId">
              <option value="" disabled>Choose a person</option>
              @for (person of people; track person.participantId) {
                <option [value]="person.participantId">{{ person.givenName }}</option>
              }
            </select>
          </rk-field>
          <rk-field label="About what">
            <select rkControl [formField]="form.category">
              <option value="" disabled>Choose what comes nearest</option>
              @for (category of categories; track category.value) {
                <option [value]="category.value">{{ category.words }}</option>
              }
            </select>
          </rk-field>
          <rk-field
            label="What is held"
            seenBy="Only the care team; never in an export for anybody in the case"
          >
            <textarea rkControl rows="3" [formField]="form.what"></textarea>
          </rk-field>
          <rk-field label="Why it is held">
            <textarea rkControl rows="2" [formField]="form.why"></textarea>
          </rk-field>
          <rk-field label="Since">
            <input rkControl type="date" [formField]="form.since" />
          </rk-field>
          @if (kept()) {
            <p class="rk-notice rk-notice-attention">
              Fear and violence are always held, whatever policy was signed. Nothing else can be planned with
              them.
            </p>
          } @else {
            <rk-field label="What is planned">
              <select rkControl [formField]="form.step">
                @for (step of steps; track step.value) {
                  <option [value]="step.value">{{ step.words }}</option>
                }
              </select>
            </rk-field>
          }
          <rk-save-problem [problem]="save.problem()">
            <p class="rk-quote">{{ held()?.what }}</p>
          </rk-save-problem>
        </div>
        <ng-container rkSheetActions>
          <button class="rk-button rk-primary" [disabled]="save.pending()">
            {{ data.heldId ? 'Save' : 'Hold it' }}
          </button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: './sheet.css',
})
export class HeldSheet {
  private readonly api = inject(SafetyApi);
  protected readonly data = inject(SHEET_DATA) as HeldSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  private readonly today = localDate(inject(Clock).now(), inject(Session).timeZone());
  protected readonly held = computed(() =>
    this.data.safety().ledger.find(({ id }) => id === this.data.heldId),
  );
  protected readonly people = takingPart(this.data.safety());
  protected readonly categories = HELD_CATEGORIES.map((value) => ({
    value,
    words: HELD_CATEGORY_WORDS[value],
  }));
  protected readonly steps = HELD_STEPS.map((value) => ({ value, words: HELD_STEP_WORDS[value] }));
  private readonly model = signal(heldModel(this.today, this.held()));
  protected readonly kept = computed(() => alwaysHeld(this.model().category));
  protected readonly form = form(this.model, heldSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() =>
    this.api.hold(this.data.safety().caseId, heldBody(this.model()), this.held()),
  );

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) {
      if (isStale(outcome.problem)) this.data.reload();
      return serverFaults(this.form, outcome.problem);
    }
    this.sheet.close(true);
    return undefined;
  }
}
