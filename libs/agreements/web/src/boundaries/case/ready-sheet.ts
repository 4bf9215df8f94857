import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import type { BoundaryForTeam } from '@reknit/agreements/model';
import { ProblemNotice, focusFirstError, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { TeamBoundaryApi } from '../data/team-boundary-api';
import { EMPTY_READY, readyBody, readySchema, type ReadyModel } from './decision-forms';

export interface ReadySheetData {
  readonly boundary: BoundaryForTeam;
}

/** Marking a boundary ready: the control check has been read, and what it asks for stands beside it. */
@Component({
  selector: 'rk-ready-sheet',
  imports: [FormField, FormRoot, ProblemNotice, Control, Field, Sheet],
  template: `
    <form [formRoot]="form">
      <rk-sheet title="Mark it ready">
        <div class="rk-stack">
          <p>From then on {{ of.participant.name }} decides whether and how it is told.</p>
          @if (of.needs.safetyFollowUp) {
            <p class="rk-notice rk-notice-attention">
              Written under pressure, or afraid of the reaction. It is told to nobody; speak with
              {{ of.participant.name }} alone.
            </p>
          }
          <label class="rk-choice">
            <input type="checkbox" [formField]="form.read" />
            <span>I have read the seven answers</span>
          </label>
          @if (form.read().touched() && form.read().invalid()) {
            <p class="rk-field-error" role="alert">Say that you have read the seven answers.</p>
          }
          @if (of.needs.whyBoundary) {
            <rk-field
              label="Why this is a boundary"
              help="One of the first five questions was answered yes. Otherwise give it back: it may be a request, or a transparency agreement."
              seenBy="Only the care team"
            >
              <textarea rkControl rows="3" [formField]="form.whyBoundary"></textarea>
            </rk-field>
          }
          @if (of.needs.guardianHeard) {
            <label class="rk-choice">
              <input type="checkbox" [formField]="form.guardianHeard" />
              <span>The children’s guardian was heard</span>
            </label>
            @if (form.guardianHeard().touched() && form.guardianHeard().invalid()) {
              <p class="rk-field-error" role="alert">Say that their guardian was heard.</p>
            }
          }
          @if (of.needs.forMinor) {
            <rk-field
              label="What it asks of somebody under age"
              help="And why that fits their age"
              seenBy="Only the care team"
            >
              <textarea rkControl rows="3" [formField]="form.forMinor"></textarea>
            </rk-field>
          }
          <rk-problem [problem]="save.problem()" />
        </div>
        <ng-container rkSheetActions>
          <button class="rk-button rk-primary" [disabled]="save.pending()">Mark it ready</button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: '../../ui/sheet.css',
})
export class ReadySheet {
  private readonly api = inject(TeamBoundaryApi);
  protected readonly of = (inject(SHEET_DATA) as ReadySheetData).boundary;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  private readonly model = signal<ReadyModel>(EMPTY_READY);
  protected readonly form = form(
    this.model,
    readySchema(() => this.of.needs),
    { submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) } },
  );
  protected readonly save = write(() => this.api.markReady(this.of, readyBody(this.model(), this.of.needs)));

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}
