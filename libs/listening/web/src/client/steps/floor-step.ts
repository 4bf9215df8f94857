import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, required } from '@angular/forms/signals';
import { focusFirstError, serverFaults } from '@reknit/shared/web-kernel';
import { Room } from '../room/room';
import { castOf } from '../room/room-words';
import { ScaleField } from '../ui/scale-field';

/** The end of a turn: another one, or the floor goes over. How heard one felt is asked then, and stays private. */
@Component({
  selector: 'rk-floor-step',
  imports: [FormField, FormRoot, ScaleField],
  template: `
    @if (room.may('nextTurn') && !closing()) {
      <p>
        That was turn {{ room.now().turn }} of {{ room.now().turns }}. You can say one more thing about the
        topic, or let {{ listener() }} have the floor.
      </p>
      <div class="ways">
        <button
          type="button"
          class="rk-button rk-primary rk-button-large"
          [disabled]="room.moving.pending()"
          (click)="room.move({ kind: 'nextTurn' })"
        >
          One more turn
        </button>
        <button type="button" class="rk-button" (click)="closing.set(true)">Give the floor away</button>
      </div>
    } @else {
      <form [formRoot]="form">
        <rk-scale-field
          label="How heard do you feel?"
          low="not at all"
          high="fully"
          [seenBy]="'You and your therapist. ' + listener() + ' never sees it.'"
          [formField]="form.feltHeard"
        />
        <button class="rk-button rk-primary rk-button-large" [disabled]="room.moving.pending()">
          Give the floor away
        </button>
      </form>
    }
  `,
  styleUrl: './step.css',
})
export class FloorStep {
  protected readonly room = inject(Room);
  protected readonly closing = signal(false);
  protected readonly listener = computed(() => castOf(this.room.now()).listener);
  private readonly model = signal<{ feltHeard: number | null }>({ feltHeard: null });
  protected readonly form = form(
    this.model,
    (path) => required(path.feltHeard, { message: 'Choose a number.' }),
    { submission: { action: () => this.send(), onInvalid: () => focusFirstError(this.form) } },
  );

  private async send(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.room.move({ kind: 'closeFloor', feltHeard: this.model().feltHeard ?? 0 });
    return outcome.ok ? undefined : serverFaults(this.form, outcome.problem);
  }
}
