import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, schema, validate } from '@angular/forms/signals';
import type { TrainingSupervision } from '@reknit/sessions/model';
import {
  Clock,
  IdSource,
  ProblemNotice,
  Session,
  focusFirstError,
  localDate,
  mustHave,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { TrainingApi } from './training-api';

interface Days {
  readonly from: string;
  readonly until: string;
}

export const letReadSchema = schema<Days>((path) => {
  mustHave(path.from, 'Choose the first day.');
  validate(path.until, ({ value, valueOf }) =>
    value() !== '' && value() < valueOf(path.from)
      ? { kind: 'before-start', message: 'The last day lies before the first.' }
      : undefined,
  );
});

/** Lets one's supervisor read one's psychotherapy notes, from a day on. Closes with true when that is on record. */
@Component({
  selector: 'rk-let-read-sheet',
  imports: [FormRoot, FormField, Control, Field, ProblemNotice, Sheet],
  template: `
    <form [formRoot]="form">
      <rk-sheet title="Let them read">
        <div class="rk-stack">
          <p>
            {{ data.supervisorName }} will be able to read every psychotherapy note of yours, of all cases you
            are on, as it stands. They can write nothing in them. You see each time they read one, and you can
            end it at any moment.
          </p>
          <rk-field label="From">
            <input rkControl type="date" [formField]="form.from" />
          </rk-field>
          <rk-field label="Last day" help="Leave it empty to end it yourself.">
            <input rkControl type="date" [formField]="form.until" />
          </rk-field>
          <rk-problem [problem]="granting.problem()" />
        </div>
        <ng-container rkSheetActions>
          <button class="rk-button rk-primary" [disabled]="granting.pending()">Let them read</button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: '../editor/sheet.css',
})
export class LetReadSheet {
  private readonly api = inject(TrainingApi);
  private readonly keyFor = inject(IdSource).attempt();
  private readonly today = localDate(inject(Clock).now(), inject(Session).timeZone());
  protected readonly data = inject(SHEET_DATA) as TrainingSupervision;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  private readonly model = signal<Days>({ from: this.today, until: '' });
  protected readonly form = form(this.model, letReadSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly granting = write(({ from, until }: Days) => {
    const { supervisionId } = this.data;
    // Today is as the practice has it: its day may begin before mine.
    const first = from === this.today ? {} : { from };
    const body = { supervisionId, ...first, ...(until === '' ? {} : { until }) };
    return this.api.grant(body, this.keyFor([supervisionId, from, until]));
  });

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.granting.run(this.model());
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}
