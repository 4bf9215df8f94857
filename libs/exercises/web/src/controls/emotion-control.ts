import { Component, computed, input, signal } from '@angular/core';
import { PART_MAX } from '@reknit/exercises/model';
import { Icon, PointScale } from '@reknit/shared/web-ui';
import type { Place } from '../form/place';
import { feltWords, isSame, toggled } from './emotion-rows';

const STRENGTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Feelings: words to choose from, words of one's own, and how strong each is. */
@Component({
  selector: 'rk-emotion-control',
  imports: [PointScale, Icon],
  templateUrl: './emotion-control.html',
  styleUrl: './emotion-control.css',
})
export class EmotionControl {
  readonly place = input.required<Place>();
  protected readonly strengths = STRENGTHS;
  protected readonly longest = PART_MAX.emotion;
  protected readonly typed = signal('');
  protected readonly felt = computed(() => feltWords(this.place().rows()));
  protected readonly allowsOwn = computed(() => {
    const { definition } = this.place().field;
    return definition.type === 'emotion' && !definition.only;
  });
  protected readonly rows = computed(() =>
    this.felt().map((row) => ({ ...row, label: this.place().label(row.word) })),
  );

  protected has(word: string): boolean {
    return this.felt().some((row) => isSame(row.word, word));
  }

  protected toggle(word: string): void {
    this.place().set(toggled(this.felt(), word));
  }

  protected rate(word: string, intensity: number): void {
    this.place().set(this.felt().map((row) => (row.word === word ? { word, intensity } : row)));
  }

  protected type(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
  }

  protected add(event: Event): void {
    event.preventDefault();
    const word = this.typed().trim();
    if (word !== '' && !this.has(word)) this.toggle(word);
    this.typed.set('');
  }
}
