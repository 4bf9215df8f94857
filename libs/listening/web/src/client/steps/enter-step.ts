import { Component, computed, inject } from '@angular/core';
import { RoundWay } from '@reknit/listening/model';
import { Room } from '../room/room';
import { castOf } from '../room/room-words';

/** Before a round: who is there. Together it begins by itself once all have said so. */
@Component({
  selector: 'rk-enter-step',
  template: `
    @switch (room.now().notice) {
      @case ('not_right_now') {
        <div class="rk-notice" role="status">
          <p class="rk-strong">Not right now.</p>
          <p>Nothing is lost and nobody has done anything wrong. Come back to it when it suits you both.</p>
        </div>
      }
      @case ('not_available') {
        <div class="rk-notice" role="status">
          <p>This activity is not available at the moment. Your therapist will suggest a next step.</p>
        </div>
      }
    }
    <p>{{ about() }}</p>
    <button
      type="button"
      class="rk-button rk-primary rk-button-large"
      [disabled]="room.moving.pending()"
      (click)="room.move({ kind: 'enter' })"
    >
      {{ begin[way()] ?? 'I am here' }}
    </button>
  `,
  styleUrl: './step.css',
})
export class EnterStep {
  protected readonly room = inject(Room);
  protected readonly begin: Partial<Record<RoundWay, string>> = {
    one_device: 'Begin on this device',
    async: 'Begin',
  };
  protected readonly way = computed(() => this.room.now().way);
  protected readonly about = computed(() => {
    const { others } = castOf(this.room.now());
    return ABOUT[this.way()](others);
  });
}

const ABOUT: Record<RoundWay, (others: string) => string> = {
  two_devices: (others) =>
    `Sit where you and ${others} can hear each other, each with your own phone. It begins when you are both here.`,
  one_device: (others) =>
    `You and ${others} pass this device to and fro. Each of you chooses a PIN, so that nobody sees what the other entered.`,
  async: (others) => `You take turns, each when it suits you. ${others} will see that it waits for them.`,
  in_room: () => 'Your therapist leads this one in the room.',
  circle: (others) =>
    `Sit in a circle with ${others}. One speaks, one listens, the others are witnesses and keep silent.`,
  solo: () => 'This is for yourself.',
};
