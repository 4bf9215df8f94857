import { Component, inject, viewChild } from '@angular/core';
import type { SessionsScheduled } from '@reknit/sessions/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import type { ChosenTime } from '../calendar/chosen-time';
import { SessionsApi } from '../data/sessions-api';
import { MoveFields } from './move-fields';

export interface MoveSheetData {
  readonly caseId: string;
  readonly id: string;
  /** Where it was put by hand. */
  readonly to?: ChosenTime;
}

/** Moves a session to another time or place, and says which others go with it. Closes with what was moved. */
@Component({
  selector: 'rk-move-sheet',
  imports: [Sheet, RESOURCE_GATE, MoveFields],
  template: `
    <rk-sheet title="Move the session">
      <rk-gate label="The session">
        <ng-template [rkReady]="session" let-session>
          <rk-gate label="Rooms">
            <ng-template [rkReady]="settings" let-settings>
              <rk-move-fields
                [session]="session"
                [rooms]="settings.rooms"
                [to]="data.to"
                (moved)="sheet.close($event)"
                (stale)="reread()"
              />
            </ng-template>
          </rk-gate>
        </ng-template>
      </rk-gate>
      <ng-container rkSheetActions>
        <button
          type="button"
          class="rk-button rk-primary"
          [disabled]="!fields() || fields()?.save?.pending()"
          (click)="fields()?.move()"
        >
          Move the session
        </button>
        <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">
          {{ data.to ? 'Put it back' : 'Not now' }}
        </button>
      </ng-container>
    </rk-sheet>
  `,
  styleUrl: '../plan/sheet.css',
})
export class MoveSheet {
  private readonly api = inject(SessionsApi);
  protected readonly data = inject(SHEET_DATA) as MoveSheetData;
  protected readonly sheet = inject<SheetRef<SessionsScheduled>>(SheetRef);
  protected readonly fields = viewChild(MoveFields);
  protected readonly session = this.api.session(() => this.data);
  protected readonly settings = this.api.settings();

  protected reread(): void {
    this.session.reload();
  }
}
