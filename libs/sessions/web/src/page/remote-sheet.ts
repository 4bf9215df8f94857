import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, hidden, validate, type SchemaPathTree } from '@angular/forms/signals';
import {
  SESSION_LIMITS,
  type CaseSession,
  type ConfirmRemote,
  type RemoteConfirmation,
  type SessionPerson,
} from '@reknit/sessions/model';
import { SharedProblem } from '@reknit/shared/model';
import { focusFirstError, lengthWithin, mustHave, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { SessionsApi } from '../data/sessions-api';
import { Refusal } from '../plan/refusal';

export interface RemoteSheetData {
  readonly session: () => CaseSession;
  readonly reload: () => void;
  readonly person: SessionPerson;
  readonly before?: RemoteConfirmation;
}

export interface RemoteModel {
  location: string;
  callBackNumber: string;
  privacy: string;
  others: string;
  whoElse: string;
}

export function remoteSchema(path: SchemaPathTree<RemoteModel>): void {
  mustHave(path.location, 'Write where they are, so that help could be sent there.');
  lengthWithin(path.location, SESSION_LIMITS.location);
  mustHave(path.callBackNumber, 'Write a number they answer now.');
  lengthWithin(path.callBackNumber, SESSION_LIMITS.callBackNumber);
  for (const field of [path.privacy, path.others])
    validate(field, ({ value }) =>
      value() === '' ? { kind: 'required', message: 'Ask, then choose.' } : undefined,
    );
  hidden(path.whoElse, ({ valueOf }) => valueOf(path.others) !== 'somebody');
  lengthWithin(path.whoElse, SESSION_LIMITS.whoElse);
}

export function remoteBody({
  location,
  callBackNumber,
  privacy,
  others,
  whoElse,
}: RemoteModel): ConfirmRemote {
  const somebody = others === 'somebody';
  return {
    location: location.trim(),
    callBackNumber: callBackNumber.trim(),
    private: privacy === 'yes',
    othersPresent: somebody ? 'somebody' : 'nobody',
    ...(somebody && whoElse.trim() ? { whoElse: whoElse.trim() } : {}),
  };
}

/** Where one person is, how to reach them if the line breaks, and whether they are undisturbed. Closes with true. */
@Component({
  selector: 'rk-remote-sheet',
  imports: [FormField, FormRoot, Control, Field, Refusal, Sheet],
  template: `
    <form [formRoot]="form">
      <rk-sheet [title]="data.person.name + ', before you begin'">
        <div class="rk-stack">
          <rk-field
            label="Where are you right now?"
            help="The address, in case help is needed"
            seenBy="Only the care team"
          >
            <input rkControl autocomplete="off" [formField]="form.location" />
          </rk-field>
          <rk-field label="Number to call back, if the line breaks" seenBy="Only the care team">
            <input rkControl type="tel" autocomplete="off" [formField]="form.callBackNumber" />
          </rk-field>
          <fieldset class="rk-fieldset">
            <legend>Can you speak without being overheard?</legend>
            <label class="rk-choice">
              <input type="radio" value="yes" [formField]="form.privacy" />
              <span>Yes</span>
            </label>
            <label class="rk-choice">
              <input type="radio" value="no" [formField]="form.privacy" />
              <span>No</span>
            </label>
            @if (form.privacy().touched() && form.privacy().errors()[0]; as fault) {
              <p class="rk-field-error" role="alert">{{ fault.message }}</p>
            }
          </fieldset>
          <fieldset class="rk-fieldset">
            <legend>Is anybody else in the room?</legend>
            <label class="rk-choice">
              <input type="radio" value="nobody" [formField]="form.others" />
              <span>Nobody</span>
            </label>
            <label class="rk-choice">
              <input type="radio" value="somebody" [formField]="form.others" />
              <span>Somebody</span>
            </label>
            @if (form.others().touched() && form.others().errors()[0]; as fault) {
              <p class="rk-field-error" role="alert">{{ fault.message }}</p>
            }
          </fieldset>
          @if (model().others === 'somebody') {
            <rk-field label="Who" [optional]="true">
              <input rkControl autocomplete="off" [formField]="form.whoElse" />
            </rk-field>
          }
          <rk-refusal [problem]="save.problem()" />
        </div>
        <ng-container rkSheetActions>
          <button class="rk-button rk-primary" [disabled]="save.pending()">Confirm</button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: '../plan/sheet.css',
})
export class RemoteSheet {
  private readonly api = inject(SessionsApi);
  protected readonly data = inject(SHEET_DATA) as RemoteSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);

  /** Where they are and who is there is asked every time; the number is likely the same. */
  protected readonly model = signal<RemoteModel>({
    location: '',
    callBackNumber: this.data.before?.callBackNumber ?? '',
    privacy: '',
    others: '',
    whoElse: '',
  });
  protected readonly form = form(this.model, remoteSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() =>
    this.api.confirm(this.data.session(), this.data.person.participantId, remoteBody(this.model())),
  );

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (outcome.ok) {
      this.sheet.close(true);
      return undefined;
    }
    if (outcome.problem.code === SharedProblem.versionStale) this.data.reload();
    return serverFaults(this.form, outcome.problem);
  }
}
