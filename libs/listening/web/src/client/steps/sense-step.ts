import { Component, computed, inject } from '@angular/core';
import { LISTENING_LIMITS } from '@reknit/listening/model';
import { Room } from '../room/room';
import { castOf } from '../room/room-words';
import { SayOrWrite } from '../ui/say-or-write';
import { WordsSoFar } from '../ui/words-so-far';

/** Why it makes sense, seen from there. Agreeing is not asked for. */
@Component({
  selector: 'rk-sense-step',
  imports: [SayOrWrite, WordsSoFar],
  template: `
    <rk-words-so-far [room]="room.now()" />
    @if (room.now().now?.stillOpen) {
      <p class="rk-muted">It is marked as still open. You can go on from here all the same.</p>
    }
    <rk-say-or-write
      kind="makeSense"
      [label]="'It makes sense that ' + speaker() + ' …, because …'"
      help="You do not have to agree, and it does not mean that you would do the same. It says that you can see how it comes about."
      [limits]="limits"
      done="Send"
      aloud="I have said it aloud"
    />
  `,
  styleUrl: './step.css',
})
export class SenseStep {
  protected readonly room = inject(Room);
  protected readonly limits = LISTENING_LIMITS.makesSense;
  protected readonly speaker = computed(() => castOf(this.room.now()).speaker);
}
