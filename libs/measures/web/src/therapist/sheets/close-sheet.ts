import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, type SchemaPathTree } from '@angular/forms/signals';
import { MEASURE_LIMITS, type RiskFlagView } from '@reknit/measures/model';
import {
  ProblemNotice,
  focusFirstError,
  lengthWithin,
  mustHave,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { RiskFlagsApi } from '../../data/risk-flags-api';

export interface CloseSheetData {
  readonly caseId: string;
  readonly flag: RiskFlagView;
}
interface CloseModel {
  reason: string;
}

export function closeSchema(path: SchemaPathTree<CloseModel>): void {
  mustHave(path.reason, 'Write why it can be closed.');
  lengthWithin(path.reason, MEASURE_LIMITS.closeReason);
}

/** Closes a flag with its reason; a high one is only proposed, and a second person decides. Closes with true when saved. */
@Component({
  selector: 'rk-close-flag-sheet',
  imports: [FormField, FormRoot, Control, Field, ProblemNotice, Sheet],
  template: `
    <form [formRoot]="form">
      <rk-sheet [title]="data.flag.needsSecondPerson ? 'Propose to close the flag' : 'Close the flag'">
        <div class="rk-stack">
          @if (data.flag.needsSecondPerson) {
            <p>
              A high flag is closed by two. Until a second person of the care team, or who supervises it, has
              agreed, it stays as it is.
            </p>
          } @else {
            <p>It leaves the top of the case. What was done stays in its history.</p>
          }
          @if (data.flag.pairWorkRests) {
            <p>What they do together rests until it is closed.</p>
          }
          <rk-field
            label="Why it can be closed"
            help="Refer to your risk note. If you told nobody outside, say why there was no duty to."
            seenBy="Only the care team and who supervises it"
          >
            <textarea rkControl rows="4" [formField]="form.reason"></textarea>
          </rk-field>
          <rk-problem [problem]="save.problem()" />
        </div>
        <ng-container rkSheetActions>
          <button class="rk-button rk-primary" [disabled]="save.pending()">
            {{ data.flag.needsSecondPerson ? 'Propose to close' : 'Close the flag' }}
          </button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: './sheet.css',
})
export class CloseSheet {
  private readonly api = inject(RiskFlagsApi);
  protected readonly data = inject(SHEET_DATA) as CloseSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  private readonly model = signal<CloseModel>({ reason: '' });
  protected readonly form = form(this.model, closeSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() =>
    this.api.move(this.data.caseId, this.data.flag, 'close', this.model().reason.trim()),
  );

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}
