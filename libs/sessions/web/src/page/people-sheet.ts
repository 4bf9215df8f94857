import { Component, inject, viewChild } from '@angular/core';
import type { CaseSession } from '@reknit/sessions/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { SessionsApi } from '../data/sessions-api';
import { PeopleFields } from './people-fields';

export interface PeopleSheetData {
  readonly session: () => CaseSession;
  readonly reload: () => void;
}

/** Changes who comes to one session, or who holds it. Closes with true. */
@Component({
  selector: 'rk-people-sheet',
  imports: [Sheet, RESOURCE_GATE, PeopleFields],
  template: `
    <rk-sheet title="Who comes">
      <rk-gate label="The case">
        <ng-template [rkReady]="record" let-record>
          <rk-people-fields
            [session]="data.session()"
            [record]="record"
            (saved)="sheet.close(true)"
            (stale)="data.reload()"
          />
        </ng-template>
      </rk-gate>
      <ng-container rkSheetActions>
        <button
          type="button"
          class="rk-button rk-primary"
          [disabled]="!fields() || fields()?.save?.pending()"
          (click)="fields()?.change()"
        >
          Save who comes
        </button>
        <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Leave it</button>
      </ng-container>
    </rk-sheet>
  `,
  styleUrl: '../plan/sheet.css',
})
export class PeopleSheet {
  private readonly api = inject(SessionsApi);
  protected readonly data = inject(SHEET_DATA) as PeopleSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  protected readonly fields = viewChild(PeopleFields);
  protected readonly record = this.api.caseRecord(() => this.data.session().caseId);
}
