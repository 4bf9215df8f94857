import { Component, computed, inject } from '@angular/core';
import { Room } from '../room/room';

/** One device: done here; before it goes into the other's hands, everything that was entered leaves the screen. */
@Component({
  selector: 'rk-hand-over-step',
  template: `
    <p>Once you hand over, nothing you entered can be seen any more.</p>
    <div class="ways">
      @for (person of next(); track person.participantId; let first = $first) {
        <button
          type="button"
          class="rk-button rk-button-large"
          [class.rk-primary]="first"
          [disabled]="room.moving.pending()"
          (click)="room.move({ kind: 'handOver', to: person.participantId })"
        >
          Hand over to {{ person.name }}
        </button>
      }
    </div>
  `,
  styleUrl: './step.css',
})
export class HandOverStep {
  protected readonly room = inject(Room);
  protected readonly next = computed(() => this.room.now().others);
}
