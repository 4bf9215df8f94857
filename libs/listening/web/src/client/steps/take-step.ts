import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, pattern, required } from '@angular/forms/signals';
import { LISTENING_LIMITS } from '@reknit/listening/model';
import { focusFirstError, serverFaults } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { Room } from '../room/room';
import { PIN_WORDS } from '../words/problem-words';

const { pin } = LISTENING_LIMITS;

/** Between two pairs of hands: nothing to see but whose it is now, and their PIN. */
@Component({
  selector: 'rk-take-step',
  imports: [FormField, FormRoot, Control, Field],
  template: `
    <p>{{ name() }}, this part is yours. Let nobody look over your shoulder.</p>
    <form [formRoot]="form">
      <rk-field
        [label]="choosing() ? 'Choose a PIN' : 'Your PIN'"
        [help]="
          choosing()
            ? '4 to 6 digits. It is asked for each time the device comes back to you in this round.'
            : ''
        "
      >
        <input
          rkControl
          class="pin"
          type="password"
          inputmode="numeric"
          autocomplete="off"
          [formField]="form.pin"
        />
      </rk-field>
      <button class="rk-button rk-primary rk-button-large" [disabled]="room.moving.pending()">
        I am {{ name() }}
      </button>
    </form>
  `,
  styleUrl: './step.css',
})
export class TakeStep {
  protected readonly room = inject(Room);
  protected readonly name = computed(() => this.room.now().me.name);
  protected readonly choosing = computed(() => this.room.now().device?.choosesPin ?? false);
  private readonly model = signal({ pin: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.pin, { message: 'Enter the PIN.' });
      pattern(path.pin, new RegExp(`^\\d{${pin.min},${pin.max}}$`), { message: 'Use 4 to 6 digits.' });
    },
    { submission: { action: () => this.send(), onInvalid: () => focusFirstError(this.form) } },
  );

  private async send(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.room.move({ kind: 'take', pin: this.model().pin });
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    const { refused } = outcome.value;
    return refused && [{ kind: refused, message: PIN_WORDS[refused], fieldTree: this.form.pin }];
  }
}
