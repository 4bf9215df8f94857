import { Component, computed, inject } from '@angular/core';
import { Room } from '../room/room';

/** What people of a round appreciated in each other, with whose words they are. Who left it out is not in it. */
@Component({
  selector: 'rk-appreciated',
  template: `
    @if (words().length > 0) {
      <section aria-labelledby="appreciated" class="ways">
        <h3 id="appreciated">What you appreciated in each other</h3>
        @for (word of words(); track word.id) {
          <div>
            <p class="rk-fine">{{ word.by }}</p>
            <p class="rk-quote">{{ word.text }}</p>
          </div>
        }
      </section>
    }
  `,
  styleUrl: '../steps/step.css',
})
export class Appreciated {
  private readonly room = inject(Room);
  protected readonly words = computed(() => {
    const { me, others, appreciations } = this.room.now();
    const nameOf = (id: string) =>
      id === me.participantId
        ? 'You'
        : (others.find(({ participantId }) => participantId === id)?.name ?? '');
    return appreciations.map(({ id, text, by }) => ({ id, text, by: nameOf(by) }));
  });
}
