import { Component, computed, input } from '@angular/core';
import type { Place } from '../form/place';
import { scaleShape } from './scale-steps';

/**
 * A scale of many points: slide, or type the number. A slider always stands somewhere, so until it has been moved it is
 * drawn hollow and says that nothing is answered yet.
 */
@Component({
  selector: 'rk-slider-scale',
  template: `
    <div class="row">
      <input
        type="range"
        [class.unanswered]="!answered()"
        [attr.aria-label]="'Slide from ' + shape().min + ' to ' + shape().max"
        [attr.aria-valuetext]="spoken()"
        [min]="shape().min"
        [max]="shape().max"
        [step]="shape().step"
        [value]="standing()"
        (input)="slide($event)"
        (click)="slide($event)"
        (keydown.enter)="slide($event)"
        (blur)="place().leave()"
      />
      <input
        class="rk-input number"
        type="number"
        inputmode="decimal"
        aria-label="Or type the number"
        placeholder="–"
        [min]="shape().min"
        [max]="shape().max"
        [step]="shape().step"
        [value]="answered() ? place().number() : ''"
        (input)="type($event)"
        (blur)="place().leave()"
      />
    </div>
    <div class="ends rk-fine" aria-hidden="true">
      <span>{{ low() || shape().min }}</span>
      <span>{{ high() || shape().max }}</span>
    </div>
  `,
  styles: `
    :host {
      display: block;
      max-width: 32rem;
    }
    .row {
      display: flex;
      gap: var(--rk-space-4);
      align-items: center;
    }
    input[type='range'] {
      flex: 1;
      min-width: 0;
      height: 3rem;
      margin: 0;
      accent-color: var(--rk-action);
      cursor: pointer;
    }
    .unanswered {
      opacity: 0.45;
    }
    .number {
      width: 5.5rem;
      font-variant-numeric: tabular-nums;
      text-align: center;
    }
    .ends {
      display: flex;
      gap: var(--rk-space-4);
      justify-content: space-between;
      padding-inline-end: 6.5rem;
    }
    .ends span:last-child {
      text-align: end;
    }
  `,
})
export class SliderScale {
  readonly place = input.required<Place>();
  protected readonly shape = computed(() => scaleShape(this.place().field));
  protected readonly answered = computed(() => this.place().number() !== undefined);
  protected readonly low = computed(() => this.place().words(this.place().field.words.low));
  protected readonly high = computed(() => this.place().words(this.place().field.words.high));
  protected readonly standing = computed(
    () => this.place().number() ?? Math.round((this.shape().min + this.shape().max) / 2),
  );
  protected readonly spoken = computed(() => {
    const value = this.place().number();
    return value === undefined ? 'Not answered yet' : `${value} of ${this.shape().max}`;
  });

  protected slide(event: Event): void {
    this.place().set((event.target as HTMLInputElement).valueAsNumber);
  }

  protected type(event: Event): void {
    const value = (event.target as HTMLInputElement).valueAsNumber;
    this.place().set(Number.isNaN(value) ? undefined : value);
  }
}
