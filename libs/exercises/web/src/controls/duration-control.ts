import { Component, input, linkedSignal } from '@angular/core';
import type { Place } from '../form/place';
import { TIME_UNITS, spanOf, spanToIso, type TimeUnit } from './span-of-time';

interface Typed {
  readonly amount: string;
  readonly unit: TimeUnit;
}

/** How long something takes: a number and its unit. */
@Component({
  selector: 'rk-duration-control',
  template: `
    <div class="pair">
      <input
        class="rk-input"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        aria-label="How long"
        [value]="typed().amount"
        [attr.aria-describedby]="place().describedBy()"
        [attr.aria-invalid]="place().fault() ? 'true' : null"
        (input)="give({ amount: textOf($event), unit: typed().unit })"
        (blur)="place().leave()"
      />
      <select
        class="rk-input"
        aria-label="Unit of time"
        (change)="give({ amount: typed().amount, unit: unitOf($event) })"
      >
        @for (unit of units; track unit) {
          <option [value]="unit" [selected]="unit === typed().unit">{{ unit }}</option>
        }
      </select>
    </div>
  `,
  styles: `
    .pair {
      display: flex;
      gap: var(--rk-space-2);
      max-width: 18rem;
    }
    input {
      flex: 1;
      min-width: 0;
      font-variant-numeric: tabular-nums;
    }
    select {
      width: auto;
    }
  `,
})
export class DurationControl {
  readonly place = input.required<Place>();
  protected readonly units = TIME_UNITS;
  protected readonly typed = linkedSignal<string, Typed>({
    source: () => this.place().text(),
    computation: (text, before) => {
      const span = spanOf(text);
      return span
        ? { amount: `${span.amount}`, unit: span.unit }
        : { amount: text, unit: before?.value.unit ?? 'minutes' };
    },
  });

  /** What is no whole number is kept as typed, so that the engine can say so. */
  protected give({ amount, unit }: Typed): void {
    const whole = /^\d+$/.test(amount.trim());
    const iso = whole ? spanToIso({ amount: Number(amount), unit }) : amount.trim();
    this.place().set(iso === '' ? undefined : iso);
    this.typed.set({ amount, unit });
  }

  protected textOf(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected unitOf(event: Event): TimeUnit {
    const { value } = event.target as HTMLSelectElement;
    return TIME_UNITS.find((unit) => unit === value) ?? 'minutes';
  }
}
