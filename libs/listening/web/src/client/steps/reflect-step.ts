import { Component, computed, inject, signal } from '@angular/core';
import { LISTENING_LIMITS, reflectionHints, type ReflectionHint } from '@reknit/listening/model';
import { Room } from '../room/room';
import { castOf } from '../room/room-words';
import { SayOrWrite } from '../ui/say-or-write';
import { WordsSoFar } from '../ui/words-so-far';

/** Why each of them gets in the way of hearing. */
const HINT_WORDS: Record<ReflectionHint, string> = {
  but: 'There is a “but” in it: what comes after often takes back what came before.',
  always_never: '“You always” or “you never” is about them, not about what they said.',
  advice: 'It sounds like advice. For now it is enough to have heard.',
  questions: 'More than one question: try to say what you heard instead.',
};

/** Says back what was heard, and nothing else. Hints stand beside it and refuse nothing. */
@Component({
  selector: 'rk-reflect-step',
  imports: [SayOrWrite, WordsSoFar],
  template: `
    <rk-words-so-far [room]="room.now()" />
    @if (room.now().loops > 0) {
      <p class="rk-muted">
        Nobody gets it whole the first time. Say it once more, with what was missed. Try
        {{ room.now().loops + 1 }} of {{ room.now().maxClarify + 1 }}.
      </p>
    }
    <rk-say-or-write
      kind="reflect"
      [label]="'What you heard ' + speaker() + ' say'"
      help="In your own words. You do not have to agree."
      [limits]="limits"
      done="This is what I heard"
      aloud="I have said it back aloud"
      (typed)="text.set($event)"
    >
      <div aria-live="polite">
        @for (hint of hints(); track hint) {
          <p class="rk-notice rk-notice-attention">{{ words[hint] }}</p>
        }
      </div>
    </rk-say-or-write>
  `,
  styles: `
    .rk-notice + .rk-notice {
      margin-top: var(--rk-space-2);
    }
  `,
  styleUrl: './step.css',
})
export class ReflectStep {
  protected readonly room = inject(Room);
  protected readonly limits = LISTENING_LIMITS.reflection;
  protected readonly words = HINT_WORDS;
  protected readonly text = signal('');
  protected readonly speaker = computed(() => castOf(this.room.now()).speaker);
  protected readonly hints = computed(() => reflectionHints(this.text()));
}
