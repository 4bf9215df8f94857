import { Component, computed, input, output } from '@angular/core';
import type { CommitmentTerms } from '@reknit/agreements/model';
import { COMMITMENT_KIND_WORDS } from '../amends-words';
import { inParts } from './promise-draft';
import { PromiseSchedule } from './promise-schedule';

const CURRENCIES = ['GBP', 'EUR', 'USD', 'CAD', 'AUD', 'NZD', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'INR'];

/** What one commitment says: who does what, when, and what if it gets hard. */
@Component({
  selector: 'rk-promise-fields',
  imports: [PromiseSchedule],
  templateUrl: './promise-fields.html',
  styleUrl: './plan-editor.css',
})
export class PromiseFields {
  readonly terms = input.required<CommitmentTerms>();
  readonly number = input.required<number>();
  readonly startsOn = input.required<string>();
  readonly written = output<CommitmentTerms>();

  protected readonly currencies = CURRENCIES;
  protected readonly kind = computed(() => COMMITMENT_KIND_WORDS[this.terms().kind]);
  protected readonly major = computed(() => (this.terms().restitution?.amount ?? 0) / 100);

  protected write(part: Partial<CommitmentTerms>): void {
    this.written.emit({ ...this.terms(), ...part });
  }

  protected plan(part: 'if' | 'then', event: Event): void {
    const before = this.terms().ifThen ?? { if: '', then: '' };
    this.write({ ifThen: { ...before, [part]: valueOf(event) } });
  }

  protected money(amount: string, currency: string, parts: string): void {
    const minor = Math.round(Number(amount) * 100) || 0;
    const count = Math.min(Math.max(Math.trunc(Number(parts)) || 1, 1), 60);
    this.write({ restitution: inParts(minor, currency, count) });
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}
