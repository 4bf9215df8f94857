import { Component, DestroyRef, computed, inject, signal, viewChild } from '@angular/core';
import { LISTENING_LIMITS, SAYING_HINTS, sayingHints, type SayingHint } from '@reknit/listening/model';
import { Icon } from '@reknit/shared/web-ui';
import { RoundsApi } from '../data/rounds-api';
import { Room } from '../room/room';
import { castOf } from '../room/room-words';
import { SayOrWrite } from '../ui/say-or-write';
import { SpeakTimer } from '../ui/speak-timer';

const HINT_WORDS: Record<SayingHint, string> = {
  i: 'I …',
  when: 'when …',
  feel: 'what I feel',
  need: 'what I need',
};
const DRAFT_AFTER_MILLIS = 800;

/** One thing, from oneself. What is typed is kept as a draft while it is typed. */
@Component({
  selector: 'rk-speak-step',
  imports: [Icon, SayOrWrite, SpeakTimer],
  template: `
    @if (room.now().topic; as topic) {
      <p>
        <span class="rk-fine">The topic</span>
        <br />
        <span class="rk-quote">{{ topic }}</span>
      </p>
    }
    @if (room.now().speakTimer; as timer) {
      <rk-speak-timer [timer]="timer" (ranOut)="words()?.finish()" />
    }
    <rk-say-or-write
      kind="say"
      [label]="'What ' + listener() + ' should hear'"
      help="Stay with one thing, and with yourself. It may help to have these in it:"
      [limits]="limits"
      done="I am done"
      aloud="I have said it aloud"
      (typed)="typed($event)"
    >
      <ul class="hints" aria-label="What helps to be heard">
        @for (hint of hints(); track hint.words) {
          <li class="rk-fine hint">
            @if (hint.there) {
              <rk-icon name="check" />
            }
            {{ hint.words }}
            @if (hint.there) {
              <span class="rk-visually-hidden">is there</span>
            }
          </li>
        }
      </ul>
    </rk-say-or-write>
  `,
  styles: `
    .hint {
      display: flex;
      gap: var(--rk-space-1);
      align-items: center;
      padding: 0.125rem var(--rk-space-3);
      border: 1px solid var(--rk-line);
      border-radius: 999px;
    }
    .hint rk-icon {
      color: var(--rk-positive);
    }
  `,
  styleUrl: './step.css',
})
export class SpeakStep {
  protected readonly room = inject(Room);
  private readonly api = inject(RoundsApi);
  protected readonly limits = LISTENING_LIMITS.said;
  protected readonly words = viewChild(SayOrWrite);
  private readonly text = signal('');
  protected readonly listener = computed(() => castOf(this.room.now()).listener);
  protected readonly hints = computed(() => {
    const missing = sayingHints(this.text());
    return SAYING_HINTS.map((hint) => ({ words: HINT_WORDS[hint], there: !missing.includes(hint) }));
  });
  private later: ReturnType<typeof setTimeout> | undefined;
  private saved = this.room.now().draft ?? '';

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.later));
  }

  protected typed(text: string): void {
    this.text.set(text);
    clearTimeout(this.later);
    if (text.trim() === this.saved) return;
    const { id, turnNumber } = this.room.now();
    this.later = setTimeout(() => this.save(id, { text: text.trim(), turn: turnNumber }), DRAFT_AFTER_MILLIS);
  }

  /** Best effort: the page still has the text, and sends it when its writer is done. */
  private save(id: string, draft: { text: string; turn: number }): void {
    this.api.saveDraft(id, draft).then(
      () => (this.saved = draft.text),
      () => undefined,
    );
  }
}
