import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, type SchemaPathTree } from '@angular/forms/signals';
import { POLICY_MEANINGS, SecretsPolicyKind } from '@reknit/cases/model';
import { focusFirstError, mustHave, serverFaults, write } from '@reknit/shared/web-kernel';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { SafetyApi } from '../../data/safety-api';
import { SaveProblem } from '../../ui/save-problem';
import { POLICY_KIND_WORDS } from '../../words/consent-words';

export interface PolicySheetData {
  readonly caseId: string;
  /** What counts now, if anything does. */
  readonly present?: SecretsPolicyKind;
}
interface PolicyModel {
  kind: string;
}

export function policySchema(path: SchemaPathTree<PolicyModel>): void {
  mustHave(path.kind, 'Choose one.');
}

/** How confidences are held between one person and the clinician: every adult is asked to sign. Closes with true when saved. */
@Component({
  selector: 'rk-policy-sheet',
  imports: [FormField, FormRoot, Sheet, SaveProblem],
  template: `
    <form [formRoot]="form">
      <rk-sheet [title]="data.present ? 'Propose another policy' : 'Propose a secrets policy'">
        <div class="rk-stack">
          <p>
            Every adult in the case is asked to sign it.
            {{
              data.present
                ? 'Until the last one has, the present one counts. What was said under it stays under it.'
                : 'It counts from the day the last one has.'
            }}
          </p>
          <fieldset class="rk-fieldset">
            <legend>What happens with what somebody tells you alone</legend>
            @for (kind of kinds; track kind.value) {
              <label class="rk-choice">
                <input type="radio" [value]="kind.value" [formField]="form.kind" />
                <span>
                  <span class="rk-strong">{{ kind.words }}</span>
                  <span class="rk-fine meaning">{{ kind.meaning }}</span>
                </span>
              </label>
            }
            <p class="rk-field-error" aria-live="polite">
              {{ form.kind().touched() ? form.kind().errors()[0]?.message : '' }}
            </p>
          </fieldset>
          <p class="rk-notice">Whichever you choose: fear and violence are never passed on.</p>
          <rk-save-problem [problem]="save.problem()" />
        </div>
        <ng-container rkSheetActions>
          <button class="rk-button rk-primary" [disabled]="save.pending()">Ask everybody to sign</button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: './sheet.css',
  styles: `
    .meaning {
      display: block;
    }
  `,
})
export class PolicySheet {
  private readonly api = inject(SafetyApi);
  protected readonly data = inject(SHEET_DATA) as PolicySheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  protected readonly kinds = Object.values(SecretsPolicyKind).map((value) => ({
    value,
    words: POLICY_KIND_WORDS[value],
    meaning: POLICY_MEANINGS[value],
  }));
  private readonly model = signal<PolicyModel>({ kind: '' });
  protected readonly form = form(this.model, policySchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() => {
    const kind = Object.values(SecretsPolicyKind).find((each) => each === this.model().kind) ?? 'no_secrets';
    return this.api.proposePolicy(this.data.caseId, { kind });
  });

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}
