import { Component, computed, input } from '@angular/core';
import type { Place } from '../form/place';

/** A whole number. What is no number yet is kept as typed, so that the engine can say so. */
@Component({
  selector: 'rk-integer-control',
  template: `
    <input
      class="rk-input"
      type="text"
      inputmode="numeric"
      autocomplete="off"
      [id]="place().id"
      [value]="shown()"
      [attr.aria-describedby]="place().describedBy()"
      [attr.aria-invalid]="place().fault() ? 'true' : null"
      [attr.aria-required]="place().required() ? 'true' : null"
      (input)="write($event)"
      (blur)="place().leave()"
    />
  `,
  styles: `
    .rk-input {
      max-width: 8rem;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class IntegerControl {
  readonly place = input.required<Place>();
  protected readonly shown = computed(() => {
    const value = this.place().value();
    return typeof value === 'number' || typeof value === 'string' ? `${value}` : '';
  });

  protected write(event: Event): void {
    const typed = (event.target as HTMLInputElement).value.trim();
    const number = Number(typed);
    this.place().set(typed === '' ? undefined : Number.isNaN(number) ? typed : number);
  }
}
