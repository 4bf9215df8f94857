import { Component, inject, signal } from '@angular/core';
import { FormRoot, form } from '@angular/forms/signals';
import type { SafeContact } from '@reknit/cases/model';
import { ProblemNotice, focusFirstError, serverFaults, write } from '@reknit/shared/web-kernel';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { PrivacyApi } from '../data/privacy-api';
import { contactBody, contactModel, contactSchema } from '../forms/contact-form';
import { ContactFields } from './contact-fields';

/** Changes how somebody may be reached. Closes with true when it was saved. */
@Component({
  selector: 'rk-contact-sheet',
  imports: [FormRoot, ContactFields, ProblemNotice, Sheet],
  template: `
    <form [formRoot]="form">
      <rk-sheet title="How we may reach you">
        <div class="rk-stack">
          <p>
            What we send says only that something is waiting. It never says what, and never names anybody.
          </p>
          <rk-contact-fields [form]="form" />
          <rk-problem [problem]="save.problem()" />
        </div>
        <ng-container rkSheetActions>
          <button class="rk-button rk-primary" [disabled]="save.pending()">Save</button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: '../sheets/sheet.css',
})
export class ContactSheet {
  private readonly api = inject(PrivacyApi);
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  private readonly model = signal(contactModel(inject(SHEET_DATA) as SafeContact | undefined));
  protected readonly form = form(this.model, contactSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() => this.api.reachMe(contactBody(this.model())));

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}
