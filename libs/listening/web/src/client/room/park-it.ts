import { Component, inject, output, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { LISTENING_LIMITS } from '@reknit/listening/model';
import { focusFirstError, lengthWithin, mustHave, serverFaults } from '@reknit/shared/web-kernel';
import { Control, Field, Toasts } from '@reknit/shared/web-ui';
import { Room } from './room';
import { readBy } from './room-words';

/** A problem that wants solving is written down and left alone: in a round nothing is solved. */
@Component({
  selector: 'rk-park-it',
  imports: [FormField, FormRoot, Control, Field],
  template: `
    <form [formRoot]="form">
      <rk-field
        label="A problem to solve another time"
        help="In a round nothing is solved. Written down, it is not lost."
        [seenBy]="seenBy()"
      >
        <input rkControl autocomplete="off" [formField]="form.text" />
      </rk-field>
      <div class="rk-actions">
        <button class="rk-button" [disabled]="room.moving.pending()">Park it here</button>
        <button type="button" class="rk-button rk-quiet" (click)="closed.emit()">Not now</button>
      </div>
    </form>
  `,
})
export class ParkIt {
  protected readonly room = inject(Room);
  private readonly toasts = inject(Toasts);
  readonly closed = output();
  protected readonly seenBy = () => readBy(this.room.now());
  private readonly model = signal({ text: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      mustHave(path.text, 'Write it in a few words.');
      lengthWithin(path.text, LISTENING_LIMITS.parked);
    },
    { submission: { action: () => this.send(), onInvalid: () => focusFirstError(this.form) } },
  );

  private async send(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.room.move({ kind: 'parkIt', text: this.model().text.trim() });
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.toasts.show('Put aside for another time');
    this.closed.emit();
    return undefined;
  }
}
