import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, type SchemaPathTree } from '@angular/forms/signals';
import type { ParticipantView } from '@reknit/cases/model';
import { emailShaped, focusFirstError, mustHave, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { CasesApi } from '../data/cases-api';
import { birthYearWithin } from '../forms/person-form';
import { SaveProblem } from '../ui/save-problem';

export interface InviteSheetData {
  readonly caseId: string;
  readonly person: ParticipantView;
}
interface InviteModel {
  email: string;
  birthYear: string;
}

export function inviteSchema(path: SchemaPathTree<InviteModel>): void {
  mustHave(path.email, 'Enter the address the invitation goes to.');
  emailShaped(path.email);
  mustHave(path.birthYear, 'Enter the birth year.');
  birthYearWithin(path.birthYear);
}

/** Sends somebody a link to join. A link sent earlier ends with it. Closes with true when it was sent. */
@Component({
  selector: 'rk-invite-sheet',
  imports: [FormField, FormRoot, Control, Field, Sheet, SaveProblem],
  template: `
    <form [formRoot]="form">
      <rk-sheet [title]="(again ? 'Invite again: ' : 'Invite ') + data.person.givenName">
        <div class="rk-stack">
          <p>
            {{ data.person.givenName }} gets a link by email that works for three days, and makes an account
            of their own. The mail says nothing about why.
            @if (again) {
              The link sent earlier stops working.
            }
          </p>
          <rk-field label="Email" help="Their own address; two people never share one.">
            <input rkControl type="email" autocomplete="off" [formField]="form.email" />
          </rk-field>
          <rk-field
            label="Birth year"
            help="They confirm it with their initials, so that a mistyped address opens nothing."
          >
            <input rkControl inputmode="numeric" autocomplete="off" [formField]="form.birthYear" />
          </rk-field>
          <rk-save-problem [problem]="save.problem()" />
        </div>
        <ng-container rkSheetActions>
          <button class="rk-button rk-primary" [disabled]="save.pending()">Send the invitation</button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: './sheet.css',
})
export class InviteSheet {
  private readonly api = inject(CasesApi);
  protected readonly data = inject(SHEET_DATA) as InviteSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  protected readonly again = this.data.person.invitation !== undefined;
  private readonly model = signal<InviteModel>({ email: this.data.person.email ?? '', birthYear: '' });
  protected readonly form = form(this.model, inviteSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() => {
    const { email, birthYear } = this.model();
    const body = { email: email.trim(), birthYear: Number(birthYear) };
    return this.api.invite(this.data.caseId, this.data.person.id, body);
  });

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}
