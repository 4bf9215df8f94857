import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, type SchemaPathTree } from '@angular/forms/signals';
import { BOUNDARY_LIMITS } from '@reknit/agreements/model';
import {
  ProblemNotice,
  focusFirstError,
  lengthWithin,
  mustHave,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { MyBoundaryApi } from '../data/my-boundary-api';

interface StrikeModel {
  reason: string;
}

export function strikeSchema(path: SchemaPathTree<StrikeModel>): void {
  mustHave(path.reason, 'Say why in a few words.');
  lengthWithin(path.reason, BOUNDARY_LIMITS.reason);
}

/** Striking a note through: it stays to be read, with the reason. */
@Component({
  selector: 'rk-strike-form',
  imports: [FormField, FormRoot, ProblemNotice, Control, Field],
  template: `
    <form class="rk-panel rk-stack" [formRoot]="form">
      <rk-field label="Why strike it through?" help="It stays readable, with a line through it.">
        <textarea rkControl rows="2" [formField]="form.reason"></textarea>
      </rk-field>
      <rk-problem [problem]="save.problem()" />
      <div class="rk-row">
        <button class="rk-button" [disabled]="save.pending()">Strike it through</button>
        <button type="button" class="rk-button rk-quiet" (click)="closed.emit(false)">Leave it</button>
      </div>
    </form>
  `,
})
export class StrikeForm {
  private readonly api = inject(MyBoundaryApi);
  readonly eventId = input.required<string>();
  /** True once it was struck. */
  readonly closed = output<boolean>();
  private readonly model = signal<StrikeModel>({ reason: '' });
  protected readonly form = form(this.model, strikeSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() => this.api.strike(this.eventId(), this.model().reason.trim()));

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.closed.emit(true);
    return undefined;
  }
}
