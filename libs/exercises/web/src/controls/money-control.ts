import { Component, computed, input, linkedSignal } from '@angular/core';
import type { Place } from '../form/place';
import { amountInUnits, digitsOf, minorUnits } from './amount';

/** A sum and its currency. */
@Component({
  selector: 'rk-money-control',
  template: `
    <div class="pair">
      <input
        class="rk-input"
        type="text"
        inputmode="decimal"
        aria-label="Amount"
        autocomplete="off"
        [value]="typed()"
        [attr.aria-describedby]="place().describedBy()"
        [attr.aria-invalid]="place().fault() ? 'true' : null"
        (input)="type($event)"
        (blur)="place().leave()"
      />
      <select class="rk-input" aria-label="Currency" [value]="currency()" (change)="exchange($event)">
        @for (one of currencies(); track one) {
          <option [value]="one" [selected]="one === currency()">{{ one }}</option>
        }
      </select>
    </div>
  `,
  styles: `
    .pair {
      display: flex;
      gap: var(--rk-space-2);
      max-width: 20rem;
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
export class MoneyControl {
  readonly place = input.required<Place>();
  private readonly sum = computed(
    () => this.place().value() as { amount?: unknown; currency?: unknown } | undefined,
  );
  protected readonly currencies = computed(() => {
    const { definition } = this.place().field;
    return (definition.type === 'money' && definition.currencies) || Intl.supportedValuesOf('currency');
  });
  protected readonly currency = linkedSignal<unknown, string>({
    source: () => this.sum()?.currency,
    computation: (currency, before) =>
      typeof currency === 'string' ? currency : (before?.value ?? firstOf(this.currencies())),
  });
  /** What is being typed stays as typed, also while it is no sum yet. */
  protected readonly typed = linkedSignal<unknown, string>({
    source: () => this.sum()?.amount,
    computation: (amount, before) => {
      const digits = digitsOf(this.currency());
      if (typeof amount !== 'number') return typeof amount === 'string' ? amount : '';
      const kept = before?.value ?? '';
      return minorUnits(kept, digits) === amount ? kept : amountInUnits(amount, digits);
    },
  });

  protected type(event: Event): void {
    this.give((event.target as HTMLInputElement).value, this.currency());
  }

  protected exchange(event: Event): void {
    const currency = (event.target as HTMLSelectElement).value;
    const typed = this.typed();
    this.currency.set(currency);
    if (typed !== '') this.give(typed, currency);
  }

  /** What is no sum is kept as text, so that the engine says what is wrong with it. */
  private give(typed: string, currency: string): void {
    const amount = minorUnits(typed, digitsOf(currency)) ?? typed;
    this.place().set(typed.trim() === '' ? undefined : { amount, currency });
    this.typed.set(typed);
  }
}

function firstOf(currencies: readonly string[]): string {
  return currencies.includes('EUR') ? 'EUR' : (currencies[0] ?? 'EUR');
}
