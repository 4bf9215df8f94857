import { Component, computed, input, output } from '@angular/core';
import {
  SCHEDULE_DAYS,
  type CommitmentSchedule,
  type CommitmentTerms,
  type ScheduleDay,
} from '@reknit/agreements/model';
import { COMMITMENT_KIND_WORDS } from '../amends-words';
import { DAY_WORDS, scheduleInWords } from '../schedule-words';
import { inParts, onRhythm } from './promise-draft';

const RHYTHMS = [
  { value: 'once', words: 'Once' },
  { value: 'daily', words: 'By the day' },
  { value: 'weekly', words: 'By the week' },
  { value: 'monthly', words: 'By the month' },
] as const;
const CURRENCIES = ['GBP', 'EUR', 'USD', 'CAD', 'AUD', 'NZD', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'INR'];

/** What one commitment says: who does what, when, and what if it gets hard. */
@Component({
  selector: 'rk-promise-fields',
  templateUrl: './promise-fields.html',
  styleUrl: './plan-editor.css',
})
export class PromiseFields {
  readonly terms = input.required<CommitmentTerms>();
  readonly number = input.required<number>();
  readonly startsOn = input.required<string>();
  readonly written = output<CommitmentTerms>();

  protected readonly rhythms = RHYTHMS;
  protected readonly currencies = CURRENCIES;
  protected readonly days = SCHEDULE_DAYS.map((day) => ({ day, words: DAY_WORDS[day] }));
  protected readonly kind = computed(() => COMMITMENT_KIND_WORDS[this.terms().kind]);
  protected readonly when = computed(() => scheduleInWords(this.terms().schedule));
  protected readonly major = computed(() => (this.terms().restitution?.amount ?? 0) / 100);

  protected write(part: Partial<CommitmentTerms>): void {
    this.written.emit({ ...this.terms(), ...part });
  }

  protected plan(part: 'if' | 'then', event: Event): void {
    const before = this.terms().ifThen ?? { if: '', then: '' };
    this.write({ ifThen: { ...before, [part]: valueOf(event) } });
  }

  protected rhythm(event: Event): void {
    const freq = valueOf(event) as CommitmentSchedule['freq'];
    this.write({ schedule: onRhythm(this.terms().schedule, freq, this.startsOn()) });
  }

  /** An empty field is left out: nothing was said about it. */
  protected schedule(key: keyof CommitmentSchedule, event: Event, asNumber: boolean): void {
    const { [key]: _, ...rest } = this.terms().schedule;
    const value = valueOf(event);
    const said = value === '' ? {} : { [key]: asNumber ? Number(value) : value };
    this.write({ schedule: { ...rest, ...said } as CommitmentSchedule });
  }

  protected day(day: ScheduleDay): void {
    const before = this.terms().schedule.byDay ?? [];
    const byDay = before.includes(day) ? before.filter((one) => one !== day) : [...before, day];
    this.write({
      schedule: { ...this.terms().schedule, byDay: SCHEDULE_DAYS.filter((one) => byDay.includes(one)) },
    });
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
