import { DIALOG_DATA, Dialog, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, type Injector } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Question } from './confirm';

/** Opens the question over everything, in its own chunk with the overlay machinery it brings. */
export async function askIn(injector: Injector, question: Question): Promise<boolean> {
  const reference = injector.get(Dialog).open<boolean, Question>(ConfirmDialog, {
    data: question,
    role: 'alertdialog',
    ariaLabelledBy: 'rk-confirm-title',
    ariaDescribedBy: 'rk-confirm-text',
    panelClass: 'rk-dialog-pane',
    backdropClass: 'rk-scrim',
    autoFocus: '.rk-confirm-cancel',
  });
  return (await firstValueFrom(reference.closed)) === true;
}

@Component({
  selector: 'rk-confirm-dialog',
  template: `
    <h2 id="rk-confirm-title">{{ question.title }}</h2>
    <p id="rk-confirm-text">{{ question.text }}</p>
    <div class="rk-actions">
      <button
        type="button"
        class="rk-button"
        [class.rk-danger]="question.grave"
        [class.rk-primary]="!question.grave"
        (click)="reference.close(true)"
      >
        {{ question.confirm }}
      </button>
      <button type="button" class="rk-button rk-quiet rk-confirm-cancel" (click)="reference.close(false)">
        {{ question.cancel ?? 'Not now' }}
      </button>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-3);
      padding: var(--rk-space-6);
    }
  `,
})
export class ConfirmDialog {
  protected readonly question = inject<Question>(DIALOG_DATA);
  protected readonly reference = inject<DialogRef<boolean>>(DialogRef);
}
