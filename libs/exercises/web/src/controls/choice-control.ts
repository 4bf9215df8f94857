import { Component, computed, input, linkedSignal } from '@angular/core';
import type { Place } from '../form/place';

/** One of several answers, as cards; an answer of one's own where the question allows it. */
@Component({
  selector: 'rk-choice-control',
  template: `
    <div class="cards" [class.short]="short()">
      @for (option of place().field.options; track option.value) {
        <label class="card">
          <input
            type="radio"
            [name]="place().id"
            [value]="option.value"
            [checked]="!own() && place().value() === option.value"
            (change)="choose(option.value)"
            (blur)="place().leave()"
          />
          <span>{{ place().words(option.label) }}</span>
        </label>
      }
      @if (allowsOwn()) {
        <label class="card">
          <input type="radio" [name]="place().id" value="" [checked]="own()" (change)="chooseOwn()" />
          <span>Something else, in my words</span>
        </label>
      }
    </div>
    @if (own()) {
      <input
        class="rk-input rk-input-words own"
        type="text"
        aria-label="In my words"
        [attr.aria-describedby]="place().describedBy()"
        [value]="place().text()"
        (input)="write($event)"
        (blur)="place().leave()"
      />
    }
  `,
  styleUrl: './cards.css',
})
export class ChoiceControl {
  readonly place = input.required<Place>();
  protected readonly allowsOwn = computed(() => {
    const { definition } = this.place().field;
    return definition.type === 'choice' && definition.custom !== undefined;
  });
  private readonly offered = computed(() => new Set(this.place().field.options.map(({ value }) => value)));
  /** Whether the answer is in the person's own words. An own answer that is still empty stays one. */
  protected readonly own = linkedSignal<string, boolean>({
    source: () => this.place().text(),
    computation: (text, before) =>
      this.allowsOwn() && (text === '' ? (before?.value ?? false) : !this.offered().has(text)),
  });
  /** Many short answers stand beside each other, a few longer ones below each other. */
  protected readonly short = computed(() => {
    const labels = this.place().field.options.map(({ label }) => label.length);
    return labels.length > 5 && Math.max(...labels) <= 20;
  });

  protected choose(value: string): void {
    this.own.set(false);
    this.place().set(value);
  }

  protected chooseOwn(): void {
    this.place().set('');
    this.own.set(true);
  }

  protected write(event: Event): void {
    this.place().set((event.target as HTMLInputElement).value);
  }
}
