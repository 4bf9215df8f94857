import { Component, computed, input } from '@angular/core';
import type { RoundRoom } from '@reknit/listening/model';
import { castOf } from '../room/room-words';

interface Line {
  readonly who: string;
  readonly text?: string;
  readonly aloud: string;
}

/** What was said in the turn at hand and how it was said back, joined by the seam. */
@Component({
  selector: 'rk-words-so-far',
  template: `
    @if (lines().length > 0) {
      <div class="joined">
        @for (line of lines(); track $index) {
          <figure>
            <figcaption class="rk-fine">{{ line.who }}</figcaption>
            @if (line.text) {
              <blockquote class="rk-quote">{{ line.text }}</blockquote>
            } @else {
              <p class="rk-muted">{{ line.aloud }}</p>
            }
          </figure>
        }
      </div>
    }
  `,
  styles: `
    .joined {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-4);
      padding-inline-start: var(--rk-space-4);
      border-inline-start: 2px solid var(--rk-seam);
    }
  `,
})
export class WordsSoFar {
  readonly room = input.required<RoundRoom>();
  protected readonly lines = computed(() => linesOf(this.room()));
}

function linesOf(room: RoundRoom): readonly Line[] {
  const cast = castOf(room);
  const speaker = room.me.role === 'speaker' ? 'You' : cast.speaker;
  const listener = room.me.role === 'listener' ? 'You' : cast.listener;
  const turn = room.now;
  if (!turn) return [];
  const spoke = turn.said !== undefined || turn.saidAloud;
  const reflected = turn.reflection !== undefined || turn.reflectedAloud;
  return [
    ...(spoke ? [{ who: `${speaker} said`, text: turn.said, aloud: 'Said aloud.' }] : []),
    ...(reflected ? [{ who: `${listener} heard`, text: turn.reflection, aloud: 'Said back aloud.' }] : []),
    ...(turn.missed
      ? [
          {
            who: speaker === 'You' ? 'What you missed' : `What ${speaker} missed`,
            text: turn.missed,
            aloud: '',
          },
        ]
      : []),
    ...(turn.makesSense
      ? [
          {
            who: listener === 'You' ? 'You understand' : `${listener} understands`,
            text: turn.makesSense,
            aloud: '',
          },
        ]
      : []),
  ];
}
