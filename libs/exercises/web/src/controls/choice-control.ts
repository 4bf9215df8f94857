import { Component, computed, input, linkedSignal } from '@angular/core';
import type { Place } from '../form/place';

const MOST_CARDS_IN_A_ROW = 8;
/** Can be no option's value: those have no blanks. */
const OWN = ' own ';

/** One of several answers, as cards; an answer of one's own where the question allows it. */
@Component({
  selector: 'rk-choice-control',
  template: `
    @if (folded()) {
      <select
        class="rk-input"
        [attr.aria-label]="place().prompt()"
        [attr.aria-describedby]="place().describedBy()"
        (change)="pick($event)"
        (blur)="place().leave()"
      >
        <option value="" [selected]="!own() && place().text() === ''">Choose …</option>
        @for (option of place().field.options; track option.value) {
          <option [value]="option.value" [selected]="!own() && place().value() === option.value">
            {{ place().words(option.label) }}
          </option>
        }
        @if (allowsOwn()) {
          <option [value]="OWN" [selected]="own()">Something else, in my words</option>
        }
      </select>
    } @else {
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
    }
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
  protected readonly OWN = OWN;
  readonly place = input.required<Place>();
  protected readonly allowsOwn = computed(() => {
    const { definition } = this.place().field;
    return definition.type === 'choice' && definition.custom !== undefined;
  });
  private readonly offered = computed(() => new Set(this.place().field.options.map(({ value }) => value)));
  /**
   * Whether the answer is in the person's own words. It stays so while they write, also where it is empty or happens to
   * begin like an answer that is offered.
   */
  protected readonly own = linkedSignal<string, boolean>({
    source: () => this.place().text(),
    computation: (text, before) =>
      this.allowsOwn() && (before?.value || (text !== '' && !this.offered().has(text))),
  });
  /** Many short answers stand beside each other, a few longer ones below each other. */
  protected readonly short = computed(() => {
    const labels = this.place().field.options.map(({ label }) => label.length);
    return labels.length > 5 && Math.max(...labels) <= 20;
  });

  /** In every row of a list again, many answers as cards would bury the rest of the row. */
  protected readonly folded = computed(
    () => this.place().isPart && this.place().field.options.length > MOST_CARDS_IN_A_ROW,
  );

  protected pick(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    if (value === OWN) this.chooseOwn();
    else this.choose(value || undefined);
  }

  protected choose(value: string | undefined): void {
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
