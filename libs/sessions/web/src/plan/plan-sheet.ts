import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { CaseState, type CaseRecord } from '@reknit/cases/model';
import type { SessionsScheduled } from '@reknit/sessions/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { SessionsApi } from '../data/sessions-api';
import { PlanFields } from './plan-fields';
import type { TimeModel } from './time-form';

export interface PlanSheetData {
  /** The case it is for; absent where it is still to be chosen. */
  readonly record?: CaseRecord;
  readonly start: TimeModel;
}

const WORKED_WITH: readonly CaseState[] = [CaseState.enquiry, CaseState.intake, CaseState.active];

/** Plans a session, once or repeating. Closes with what was planned. */
@Component({
  selector: 'rk-plan-sheet',
  imports: [Sheet, RESOURCE_GATE, PlanFields],
  template: `
    <rk-sheet title="Plan a session">
      <div class="rk-stack">
        @if (data.record === undefined) {
          <rk-gate label="Your cases" [rows]="1">
            <ng-template [rkReady]="cases">
              <div class="rk-field">
                <label class="rk-label" for="plan-case">Case</label>
                <select id="plan-case" class="rk-input" (change)="choose($event)">
                  <option value="" [selected]="caseId() === ''" disabled>Choose a case</option>
                  @for (one of open(); track one.caseId) {
                    <option [value]="one.caseId" [selected]="caseId() === one.caseId">{{ one.title }}</option>
                  }
                </select>
              </div>
            </ng-template>
          </rk-gate>
        } @else {
          <p class="rk-strong">{{ data.record.title }}</p>
        }
        @if (caseId() !== '') {
          <rk-gate label="The case">
            <ng-template [rkReady]="record" let-record>
              <rk-gate label="Rooms">
                <ng-template [rkReady]="settings" let-settings>
                  @for (one of [record]; track one.id) {
                    <rk-plan-fields
                      [record]="one"
                      [rooms]="settings.rooms"
                      [start]="data.start"
                      (planned)="sheet.close($event)"
                    />
                  }
                </ng-template>
              </rk-gate>
            </ng-template>
          </rk-gate>
        }
      </div>
      <ng-container rkSheetActions>
        <button
          type="button"
          class="rk-button rk-primary"
          [disabled]="!fields() || fields()?.save?.pending()"
          (click)="fields()?.plan()"
        >
          Plan the session
        </button>
        <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
      </ng-container>
    </rk-sheet>
  `,
  styleUrl: './sheet.css',
})
export class PlanSheet {
  private readonly api = inject(SessionsApi);
  protected readonly data = inject(SHEET_DATA) as PlanSheetData;
  protected readonly sheet = inject<SheetRef<SessionsScheduled>>(SheetRef);
  protected readonly fields = viewChild(PlanFields);

  protected readonly caseId = signal<string>(this.data.record?.id ?? '');
  protected readonly cases = this.api.cases(() => this.data.record === undefined);
  protected readonly record = this.api.caseRecord(this.caseId);
  protected readonly settings = this.api.settings();
  protected readonly open = computed(() =>
    this.cases.hasValue() ? this.cases.value().rows.filter(({ state }) => WORKED_WITH.includes(state)) : [],
  );

  protected choose(event: Event): void {
    this.caseId.set((event.target as HTMLSelectElement).value);
  }
}
