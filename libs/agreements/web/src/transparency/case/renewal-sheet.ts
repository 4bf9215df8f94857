import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, applyWhen, form, type SchemaPathTree } from '@angular/forms/signals';
import { TRANSPARENCY_LIMITS, type TransparencyForTeam } from '@reknit/agreements/model';
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
import { TeamTransparencyApi } from '../data/team-transparency-api';

export interface RenewalSheetData {
  readonly agreement: TransparencyForTeam;
  readonly approve: boolean;
}
interface RenewalModel {
  note: string;
  supervisorNote: string;
}

export function renewalSchema({ agreement, approve }: RenewalSheetData) {
  return (path: SchemaPathTree<RenewalModel>): void => {
    lengthWithin(path.note, TRANSPARENCY_LIMITS.note);
    lengthWithin(path.supervisorNote, TRANSPARENCY_LIMITS.note);
    applyWhen(
      path,
      () => approve && agreement.needsSupervisorNote,
      (when) => mustHave(when.supervisorNote, 'Write what your supervisor said.'),
    );
  };
}

/** What the care team says to a renewal. With a yes it still needs each person's own. */
@Component({
  selector: 'rk-renewal-sheet',
  imports: [FormField, FormRoot, ProblemNotice, Control, Field, Sheet],
  template: `
    <form [formRoot]="form">
      <rk-sheet [title]="data.approve ? 'Let it go on' : 'Not this time'">
        <div class="rk-stack">
          <p>
            {{
              data.approve
                ? 'It goes on once each of them has said yes again.'
                : 'It ends on its day, as it said.'
            }}
          </p>
          <rk-field label="Note" seenBy="Only the care team" [optional]="true">
            <textarea rkControl rows="3" [formField]="form.note"></textarea>
          </rk-field>
          @if (data.approve && data.agreement.needsSupervisorNote) {
            <rk-field label="What your supervisor said" seenBy="Only the care team">
              <textarea rkControl rows="3" [formField]="form.supervisorNote"></textarea>
            </rk-field>
          }
          <rk-problem [problem]="save.problem()" />
        </div>
        <ng-container rkSheetActions>
          <button class="rk-button rk-primary" [disabled]="save.pending()">
            {{ data.approve ? 'Let it go on' : 'Let it end' }}
          </button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: '../../ui/sheet.css',
})
export class RenewalSheet {
  private readonly api = inject(TeamTransparencyApi);
  protected readonly data = inject(SHEET_DATA) as RenewalSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  private readonly model = signal<RenewalModel>({ note: '', supervisorNote: '' });
  protected readonly form = form(this.model, renewalSchema(this.data), {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() => {
    const [note, supervisorNote] = [this.model().note.trim(), this.model().supervisorNote.trim()];
    return this.api.reviewRenewal(this.data.agreement, {
      approve: this.data.approve,
      ...(note && { note }),
      ...(supervisorNote && { supervisorNote }),
    });
  });

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}
