import { Component, ElementRef, Injector, afterNextRender, inject, signal, viewChild } from '@angular/core';
import type { CaseRecord, CaseloadRow } from '@reknit/cases/model';
import type { SessionsScheduled } from '@reknit/sessions/model';
import { RESOURCE_GATE } from '@reknit/shared/web-kernel';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { SessionsApi } from '../data/sessions-api';
import { CasePicker } from './case-picker';
import { PlanFields } from './plan-fields';
import type { TimeModel } from './time-form';

export interface PlanSheetData {
  /** The case it is for; absent where it is still to be chosen. */
  readonly record?: CaseRecord;
  readonly start: TimeModel;
}

/** Plans a session, once or repeating. Closes with what was planned. */
@Component({
  selector: 'rk-plan-sheet',
  imports: [Sheet, RESOURCE_GATE, CasePicker, PlanFields],
  template: `
    <rk-sheet title="Plan a session">
      <div class="rk-stack">
        @if (title() === '') {
          <rk-case-picker #place (chosen)="choose($event)" />
        } @else {
          <p #place class="case">
            <span class="rk-strong">{{ title() }}</span>
            @if (data.record === undefined) {
              <button type="button" class="rk-button rk-quiet" (click)="choose()">Another case</button>
            }
          </p>
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
  styles: `
    .case {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-3);
      align-items: center;
      justify-content: space-between;
    }
  `,
})
export class PlanSheet {
  private readonly api = inject(SessionsApi);
  protected readonly data = inject(SHEET_DATA) as PlanSheetData;
  protected readonly sheet = inject<SheetRef<SessionsScheduled>>(SheetRef);
  protected readonly fields = viewChild(PlanFields);
  private readonly injector = inject(Injector);
  private readonly place = viewChild<unknown, ElementRef<HTMLElement>>('place', { read: ElementRef });

  protected readonly caseId = signal<string>(this.data.record?.id ?? '');
  protected readonly title = signal(this.data.record?.title ?? '');
  protected readonly record = this.api.caseRecord(this.caseId);
  protected readonly settings = this.api.settings();

  protected choose(row?: CaseloadRow): void {
    this.caseId.set(row?.caseId ?? '');
    this.title.set(row?.title ?? '');
    // What had the focus is gone: it goes on to what took its place.
    afterNextRender(() => this.place()?.nativeElement.querySelector<HTMLElement>('input, button')?.focus(), {
      injector: this.injector,
    });
  }
}
