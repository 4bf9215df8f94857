import { Component, computed, inject, signal } from '@angular/core';
import { LISTENING_LIMITS, type GuessedFeeling } from '@reknit/listening/model';
import { Icon, PointScale } from '@reknit/shared/web-ui';
import { Room } from '../room/room';
import { castOf, readBy } from '../room/room-words';
import { WordsSoFar } from '../ui/words-so-far';
import { FEELINGS } from '../words/feeling-words';

const STRENGTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const USUAL_STRENGTH = 5;

/** One feeling or two that may be behind it, as a guess. */
@Component({
  selector: 'rk-guess-step',
  imports: [Icon, PointScale, WordsSoFar],
  templateUrl: './guess-step.html',
  styles: `
    .own {
      display: flex;
      gap: var(--rk-space-2);
    }
    .own input {
      flex: 1;
      min-width: 0;
    }
  `,
  styleUrl: './step.css',
})
export class GuessStep {
  protected readonly room = inject(Room);
  protected readonly strengths = STRENGTHS;
  protected readonly longest = LISTENING_LIMITS.feelingWord.max;
  protected readonly chosen = signal<readonly GuessedFeeling[]>([]);
  protected readonly own = signal('');
  protected readonly tried = signal(false);
  protected readonly speaker = computed(() => castOf(this.room.now()).speaker);
  protected readonly seenBy = computed(() => readBy(this.room.now()));
  protected readonly full = computed(() => this.chosen().length >= LISTENING_LIMITS.feelings.max);
  protected readonly words = computed(() => [
    ...FEELINGS,
    ...this.chosen().flatMap(({ word }) => (isListed(word) ? [] : [word])),
  ]);

  protected has(word: string): boolean {
    return this.chosen().some((one) => one.word === word);
  }

  protected toggle(word: string): void {
    if (this.has(word)) this.chosen.update((all) => all.filter((one) => one.word !== word));
    else if (!this.full()) this.chosen.update((all) => [...all, { word, strength: USUAL_STRENGTH }]);
  }

  protected rate(word: string, strength: number): void {
    this.chosen.update((all) => all.map((one) => (one.word === word ? { word, strength } : one)));
  }

  protected type(event: Event): void {
    this.own.set((event.target as HTMLInputElement).value);
  }

  protected add(event: Event): void {
    event.preventDefault();
    const word = this.own().trim();
    if (word.length < LISTENING_LIMITS.feelingWord.min) return;
    if (!this.has(word)) this.toggle(word);
    this.own.set('');
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    if (this.chosen().length > 0) await this.room.move({ kind: 'guessFeeling', feelings: this.chosen() });
  }
}

function isListed(word: string): boolean {
  return FEELINGS.some((feeling) => feeling === word);
}
