import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, type SchemaPathTree } from '@angular/forms/signals';
import { COMMITMENT_LIMITS, SLIP_LIMITS, type MySlip, type OwnSlip } from '@reknit/agreements/model';
import {
  ProblemNotice,
  Session,
  focusFirstError,
  lengthWithin,
  mustHave,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import { Control, Field, Toasts } from '@reknit/shared/web-ui';
// Words for what the server finds in a commitment.
import '../../amends/amends-words';
import { SlipsApi } from './slips-api';

export interface OwnModel {
  own: string;
  sorry: string;
  fix: { what: string; byDate: string; byTime: string };
  guard: { if: string; then: string };
}

export function ownSchema(path: SchemaPathTree<OwnModel>): void {
  mustHave(path.own);
  lengthWithin(path.own, SLIP_LIMITS.own);
  mustHave(path.sorry);
  lengthWithin(path.sorry, SLIP_LIMITS.sorry);
  mustHave(path.fix.what);
  lengthWithin(path.fix.what, SLIP_LIMITS.fix);
  mustHave(path.fix.byDate, 'Say by which day.');
  mustHave(path.guard.if);
  lengthWithin(path.guard.if, COMMITMENT_LIMITS.ifThenPart);
  mustHave(path.guard.then);
  lengthWithin(path.guard.then, COMMITMENT_LIMITS.ifThenPart);
}

/** Owning a slip in a sentence, and undertaking to put it right by a day. */
@Component({
  selector: 'rk-own-slip',
  imports: [FormField, FormRoot, ProblemNotice, Control, Field],
  template: `
    <form class="sections" [formRoot]="form">
      <h2>Own it, and put it right</h2>
      <rk-field label="What is yours in it?" help="One sentence, with “I”, and without “if” or “but”.">
        <textarea rkControl class="rk-input-words" rows="2" [formField]="form.own"></textarea>
      </rk-field>
      <rk-field label="What do you want to say to them?" help="Short. It asks for nothing back.">
        <textarea rkControl class="rk-input-words" rows="2" [formField]="form.sorry"></textarea>
      </rk-field>
      <rk-field
        label="How do you put it right?"
        help="Who does what: “I …”. It stands among what you promised."
      >
        <input rkControl [formField]="form.fix.what" />
      </rk-field>
      <div class="hours">
        <rk-field label="By which day?">
          <input rkControl type="date" [formField]="form.fix.byDate" />
        </rk-field>
        <rk-field label="By what time?" [optional]="true">
          <input rkControl type="time" [formField]="form.fix.byTime" />
        </rk-field>
      </div>
      <div class="hours">
        <rk-field label="Next time: if …">
          <input rkControl [formField]="form.guard.if" />
        </rk-field>
        <rk-field label="… then I">
          <input rkControl [formField]="form.guard.then" />
        </rk-field>
      </div>
      <rk-problem [problem]="save.problem()" />
      <button class="rk-button rk-primary rk-button-large" [disabled]="save.pending()">I own this</button>
    </form>
  `,
  styleUrls: ['../../ui/write-page.css', './slip-page.css'],
})
export class OwnSlipForm {
  private readonly api = inject(SlipsApi);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  readonly slip = input.required<MySlip>();
  readonly saved = output();
  private readonly model = signal<OwnModel>({
    own: '',
    sorry: '',
    fix: { what: '', byDate: '', byTime: '' },
    guard: { if: '', then: '' },
  });
  protected readonly form = form(this.model, ownSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write((body: OwnSlip) => this.api.own(this.slip(), body));

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const { own, sorry, fix, guard } = this.model();
    const outcome = await this.save.run({
      own: own.trim(),
      sorry: sorry.trim(),
      fix: {
        what: fix.what.trim(),
        byDate: fix.byDate,
        ...(fix.byTime && { byTime: fix.byTime }),
        timeZone: this.session.timeZone(),
      },
      guard: { if: guard.if.trim(), then: guard.then.trim() },
    });
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.toasts.show('What you undertook stands among what you promised');
    this.saved.emit();
    return undefined;
  }
}
