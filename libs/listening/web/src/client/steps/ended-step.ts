import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Room } from '../room/room';
import { Appreciated } from '../ui/appreciated';
import { LearnedPart } from './learned-part';
import { WordsPart } from './words-part';

/** Nothing more to do: what they appreciated, what they put aside for another time, and the way back. */
@Component({
  selector: 'rk-ended-step',
  imports: [RouterLink, Appreciated, LearnedPart, WordsPart],
  template: `
    <p>{{ words() }}</p>
    <rk-appreciated />
    @if (room.now().parked.length > 0) {
      <section aria-labelledby="parked" class="ways">
        <h3 id="parked">Put aside to solve another time</h3>
        @for (word of room.now().parked; track word.id) {
          <p class="rk-quote">{{ word.text }}</p>
        }
      </section>
    }
    @if (room.now().others.length > 0 && !room.now().device) {
      <rk-words-part />
      <rk-learned-part />
    }
    <a class="rk-button" routerLink="/my/together">Back to Together</a>
  `,
  styleUrl: './step.css',
})
export class EndedStep {
  protected readonly room = inject(Room);
  protected readonly words = computed(() => {
    const { status, others } = this.room.now();
    if (status === 'stopped' || status === 'abandoned')
      return 'It is fine to end a round. Your therapist will look at it with you. Small and honest beats big and brave.';
    if (status === 'private_debrief')
      return `Thank you. It is with your therapist as soon as ${others.length === 1 ? others[0]?.name : 'everybody'} is done too.`;
    return 'Thank you. It is with your therapist. You have listened to each other for a while: that counts.';
  });
}
