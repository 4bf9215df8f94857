import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { SCREEN_DAYS, type CaseSafety } from '@reknit/cases/model';
import { focusFirstError, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { SafetyApi } from '../../data/safety-api';
import { SaveProblem } from '../../ui/save-problem';
import { clearBody, clearModel, clearSchema, covered, needsReason } from '../forms/clear-form';

export interface ClearSheetData {
  readonly safety: CaseSafety;
  readonly names: ReadonlyMap<string, string>;
}

/** Clears people for joint work, by name, after their check-ins were read. Closes with true when it was saved. */
@Component({
  selector: 'rk-clear-sheet',
  imports: [FormField, FormRoot, Control, Field, Sheet, SaveProblem],
  template: `
    <form [formRoot]="form">
      <rk-sheet title="Clear for joint work">
        <div class="rk-stack">
          <p>
            You have read the check-ins of the people you choose, and find it right that they work together.
            It counts until a check-in is older than {{ days }} days, a new one says something else, or you
            revoke it.
          </p>
          <fieldset class="rk-fieldset" aria-describedby="covered-fault">
            <legend>Who is covered</legend>
            @for (person of form.people; track $index) {
              <label class="rk-choice">
                <input type="checkbox" [formField]="person.covered" />
                <span>{{ nameOf(person.participantId().value()) }}</span>
              </label>
            }
            <p id="covered-fault" class="rk-field-error" aria-live="polite">{{ fault() }}</p>
          </fieldset>
          @if (isCoveredText(); as text) {
            <p class="rk-fine" aria-live="polite">{{ text }}</p>
          }
          @if (reasonWanted()) {
            <p class="rk-notice rk-notice-attention">
              A check-in of somebody you clear is not a plain no. No screen clears itself: what you write here
              is what the clearance rests on.
            </p>
          }
          <rk-field
            label="Reason"
            [optional]="!reasonWanted()"
            help="What you asked in person, and why joint work is right."
            seenBy="Only the care team; nobody in the case"
          >
            <textarea rkControl rows="3" [formField]="form.reason"></textarea>
          </rk-field>
          <rk-save-problem [problem]="save.problem()" />
        </div>
        <ng-container rkSheetActions>
          <button class="rk-button rk-primary" [disabled]="save.pending()">Clear for joint work</button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: './sheet.css',
})
export class ClearSheet {
  private readonly api = inject(SafetyApi);
  private readonly data = inject(SHEET_DATA) as ClearSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  protected readonly days = SCREEN_DAYS;
  private readonly model = signal(clearModel(this.data.safety));
  protected readonly form = form(this.model, clearSchema(this.data.safety.screens), {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() => this.api.clear(this.data.safety.caseId, clearBody(this.model())));
  protected readonly reasonWanted = computed(() => needsReason(this.model(), this.data.safety.screens));
  protected readonly fault = computed(() => {
    const state = this.form.people();
    return state.touched() || state.dirty() ? (state.errors()[0]?.message ?? '') : '';
  });
  protected readonly isCoveredText = computed(() => {
    const names = covered(this.model()).map((id) => this.nameOf(id));
    const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
    return names.length > 1 ? `${list} may then be given things to do together.` : '';
  });

  protected nameOf(id: string): string {
    return this.data.names.get(id) ?? '';
  }

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}
