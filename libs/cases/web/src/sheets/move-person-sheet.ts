import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, validate, type SchemaPathTree } from '@angular/forms/signals';
import { CASE_LIMITS } from '@reknit/cases/model';
import { focusFirstError, lengthWithin, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { CasesApi } from '../data/cases-api';
import type { CaseInView } from '../data/case-in-view';
import { SaveProblem, isStale } from '../ui/save-problem';
import type { PersonMove } from '../words/participant-moves';

export interface MovePersonSheetData {
  readonly caseId: string;
  readonly view: CaseInView;
  readonly participantId: string;
  readonly move: PersonMove;
}
interface ReasonModel {
  reason: string;
}

/** The schema of a reason, needed or not. */
export function reasonSchema(needed: boolean): (path: SchemaPathTree<ReasonModel>) => void {
  return (path) => {
    validate(path.reason, ({ value }) =>
      needed && value().trim() === ''
        ? { kind: 'required', message: 'Write the reason for the record.' }
        : undefined,
    );
    lengthWithin(path.reason, CASE_LIMITS.reason);
  };
}

/** Somebody's participation ends, with what the record should say about it. Closes with true when it was saved. */
@Component({
  selector: 'rk-move-person-sheet',
  imports: [FormField, FormRoot, Control, Field, Sheet, SaveProblem],
  template: `
    <form [formRoot]="form">
      <rk-sheet [title]="data.move.verb">
        <div class="rk-stack">
          <p>{{ data.move.consequence }}</p>
          <rk-field
            label="Reason"
            [optional]="data.move.reason !== 'required'"
            seenBy="Only the care team; nobody in the case"
          >
            <textarea rkControl rows="3" [formField]="form.reason"></textarea>
          </rk-field>
          <rk-save-problem [problem]="save.problem()" />
        </div>
        <ng-container rkSheetActions>
          <button class="rk-button rk-danger" [disabled]="save.pending()">{{ data.move.verb }}</button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: './sheet.css',
})
export class MovePersonSheet {
  private readonly api = inject(CasesApi);
  protected readonly data = inject(SHEET_DATA) as MovePersonSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  private readonly person = computed(() =>
    this.data.view.record()?.participants.find(({ id }) => id === this.data.participantId),
  );
  private readonly model = signal<ReasonModel>({ reason: '' });
  protected readonly form = form(this.model, reasonSchema(this.data.move.reason === 'required'), {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write((person: { id: string; version: number }) => {
    const reason = this.model().reason.trim();
    return this.api.moveParticipant(this.data.caseId, person, {
      to: this.data.move.to,
      ...(reason && { reason }),
    });
  });

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const person = this.person();
    if (!person) return undefined;
    const outcome = await this.save.run(person);
    if (!outcome.ok) {
      if (isStale(outcome.problem)) this.data.view.reload();
      return serverFaults(this.form, outcome.problem);
    }
    this.sheet.close(true);
    return undefined;
  }
}
