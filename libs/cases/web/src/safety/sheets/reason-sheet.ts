import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, type SchemaPathTree } from '@angular/forms/signals';
import { SAFETY_LIMITS } from '@reknit/cases/model';
import { focusFirstError, lengthWithin, mustHave, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { SaveProblem } from '../../ui/save-problem';

export interface ReasonSheetData {
  readonly title: string;
  /** What will happen, a line each, before the reason is asked for. */
  readonly consequences: readonly string[];
  readonly verb: string;
  /** True where people notice at once. */
  readonly grave?: boolean;
  readonly run: (reason: string) => Promise<unknown>;
}
interface ReasonModel {
  reason: string;
}

export function reasonNeeded(path: SchemaPathTree<ReasonModel>): void {
  mustHave(path.reason, 'Write the reason for the record.');
  lengthWithin(path.reason, SAFETY_LIMITS.reason);
}

/** A decision that stands in the record with its reason. Closes with true when it was saved. */
@Component({
  selector: 'rk-reason-sheet',
  imports: [FormField, FormRoot, Control, Field, Sheet, SaveProblem],
  template: `
    <form [formRoot]="form">
      <rk-sheet [title]="data.title">
        <div class="rk-stack">
          @for (line of data.consequences; track line) {
            <p>{{ line }}</p>
          }
          <rk-field label="Reason" seenBy="Only the care team; nobody in the case">
            <textarea rkControl rows="3" [formField]="form.reason"></textarea>
          </rk-field>
          <rk-save-problem [problem]="save.problem()" />
        </div>
        <ng-container rkSheetActions>
          <button
            class="rk-button"
            [class.rk-danger]="data.grave"
            [class.rk-primary]="!data.grave"
            [disabled]="save.pending()"
          >
            {{ data.verb }}
          </button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: './sheet.css',
})
export class ReasonSheet {
  protected readonly data = inject(SHEET_DATA) as ReasonSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  private readonly model = signal<ReasonModel>({ reason: '' });
  protected readonly form = form(this.model, reasonNeeded, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() => this.data.run(this.model().reason.trim()));

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}
