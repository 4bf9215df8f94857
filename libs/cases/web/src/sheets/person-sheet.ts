import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, apply, form, validate, type SchemaPathTree } from '@angular/forms/signals';
import { Session, focusFirstError, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { CasesApi } from '../data/cases-api';
import { personBody, personModel, personSchema, type PersonModel } from '../forms/person-form';
import { SaveProblem } from '../ui/save-problem';
import { ZoneField } from '../ui/zone-field';

export interface PersonSheetData {
  readonly caseId: string;
}

interface AddModel {
  person: PersonModel;
  invite: boolean;
}

/** An invitation needs the address and the birth year; without one both can wait. */
export function addPersonSchema(path: SchemaPathTree<AddModel>): void {
  apply(path.person, personSchema);
  for (const [field, message] of [
    [path.person.email, 'Enter the address the invitation goes to.'],
    [path.person.birthYear, 'Enter the birth year: they confirm it when they join.'],
  ] as const) {
    validate(field, ({ value, valueOf }) =>
      valueOf(path.invite) && value().trim() === '' ? { kind: 'required', message } : undefined,
    );
  }
}

/** Somebody is added to a case, and invited in the same step when wanted. Closes with true when it was saved. */
@Component({
  selector: 'rk-person-sheet',
  imports: [FormField, FormRoot, Control, Field, Sheet, SaveProblem, ZoneField],
  template: `
    <form [formRoot]="form">
      <rk-sheet title="Add a person">
        <div class="rk-stack">
          <rk-field label="Given name">
            <input rkControl autocomplete="off" [formField]="form.person.givenName" />
          </rk-field>
          <rk-field label="Family name">
            <input rkControl autocomplete="off" [formField]="form.person.familyName" />
          </rk-field>
          <rk-field
            label="Email"
            [optional]="!model().invite"
            help="Their own address; two people never share one."
          >
            <input rkControl type="email" autocomplete="off" [formField]="form.person.email" />
          </rk-field>
          <rk-field
            label="Birth year"
            [optional]="!model().invite"
            help="They confirm it with their initials when they join."
          >
            <input rkControl inputmode="numeric" autocomplete="off" [formField]="form.person.birthYear" />
          </rk-field>
          <rk-zone-field [field]="form.person.timeZone" />
          <label class="rk-choice">
            <input type="checkbox" role="switch" [formField]="form.invite" />
            <span>Invite them now</span>
          </label>
          <rk-save-problem [problem]="save.problem()" />
        </div>
        <ng-container rkSheetActions>
          <button class="rk-button rk-primary" [disabled]="save.pending()">
            {{ model().invite ? 'Add and invite' : 'Add to the case' }}
          </button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: './sheet.css',
})
export class PersonSheet {
  private readonly api = inject(CasesApi);
  private readonly data = inject(SHEET_DATA) as PersonSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  protected readonly model = signal<AddModel>({
    person: personModel(inject(Session).timeZone()),
    invite: true,
  });
  protected readonly form = form(this.model, addPersonSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() => {
    const { person, invite } = this.model();
    return this.api.addParticipant(this.data.caseId, { ...personBody(person), invite });
  });

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) return serverFaults(this.form.person, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}
