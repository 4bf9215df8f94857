import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, type SchemaPathTree } from '@angular/forms/signals';
import { EPISODE_END_REASONS } from '@reknit/cases/model';
import { focusFirstError, mustHave, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { CasesApi } from '../data/cases-api';
import type { CaseInView } from '../data/case-in-view';
import { SaveProblem, isStale } from '../ui/save-problem';
import type { MoveInWords } from '../words/case-moves';
import { END_REASON_WORDS } from '../words/case-words';

export interface EndCaseSheetData {
  readonly view: CaseInView;
  readonly move: MoveInWords;
}
interface EndModel {
  reason: string;
}

export function endSchema(path: SchemaPathTree<EndModel>): void {
  mustHave(path.reason, 'Choose a reason.');
}

/** Ends an episode with its reason. Closes with true when it was saved. */
@Component({
  selector: 'rk-end-case-sheet',
  imports: [FormField, FormRoot, Control, Field, Sheet, SaveProblem],
  template: `
    <form [formRoot]="form">
      <rk-sheet [title]="data.move.verb">
        <div class="rk-stack">
          <p>{{ data.move.consequence }}</p>
          <rk-field label="Reason" seenBy="Only the care team">
            <select rkControl [formField]="form.reason">
              <option value="" disabled>Choose a reason</option>
              @for (reason of reasons; track reason.value) {
                <option [value]="reason.value">{{ reason.words }}</option>
              }
            </select>
          </rk-field>
          <rk-save-problem [problem]="save.problem()" />
        </div>
        <ng-container rkSheetActions>
          <button class="rk-button rk-primary" [disabled]="save.pending()">{{ data.move.verb }}</button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: './sheet.css',
})
export class EndCaseSheet {
  private readonly api = inject(CasesApi);
  protected readonly data = inject(SHEET_DATA) as EndCaseSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  protected readonly reasons = EPISODE_END_REASONS.map((value) => ({
    value,
    words: END_REASON_WORDS[value],
  }));
  private readonly model = signal<EndModel>({ reason: '' });
  protected readonly form = form(this.model, endSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write((id: string, version: number) =>
    this.api.move({ id, version }, { to: this.data.move.to, reason: this.model().reason }),
  );

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const record = this.data.view.record();
    if (!record) return undefined;
    const outcome = await this.save.run(record.id, record.version);
    if (!outcome.ok) {
      if (isStale(outcome.problem)) this.data.view.reload();
      return serverFaults(this.form, outcome.problem);
    }
    this.sheet.close(true);
    return undefined;
  }
}
