import { Component, computed, input, output } from '@angular/core';
import { SCHEDULE_DAYS, type CommitmentSchedule, type ScheduleDay } from '@reknit/agreements/model';
import { DAY_WORDS, scheduleInWords } from '../schedule-words';
import { onRhythm } from './promise-draft';

const RHYTHMS = [
  { value: 'once', words: 'Once' },
  { value: 'daily', words: 'By the day' },
  { value: 'weekly', words: 'By the week' },
  { value: 'monthly', words: 'By the month' },
] as const;
const NUMBERS: readonly (keyof CommitmentSchedule)[] = ['interval', 'monthDay'];

/** When one commitment falls due, said back in words. */
@Component({
  selector: 'rk-promise-schedule',
  templateUrl: './promise-schedule.html',
  styleUrl: './plan-editor.css',
})
export class PromiseSchedule {
  readonly schedule = input.required<CommitmentSchedule>();
  readonly startsOn = input.required<string>();
  readonly written = output<CommitmentSchedule>();

  protected readonly rhythms = RHYTHMS;
  protected readonly days = SCHEDULE_DAYS.map((day) => ({ day, words: DAY_WORDS[day] }));
  protected readonly when = computed(() => scheduleInWords(this.schedule()));

  protected rhythm(freq: string): void {
    this.written.emit(onRhythm(this.schedule(), freq as CommitmentSchedule['freq'], this.startsOn()));
  }

  /** An empty field is left out: nothing was said about it. */
  protected say(key: keyof CommitmentSchedule, value: string): void {
    const { [key]: _, ...rest } = this.schedule();
    const said = value === '' ? {} : { [key]: NUMBERS.includes(key) ? Number(value) : value };
    this.written.emit({ ...rest, ...said } as CommitmentSchedule);
  }

  protected day(day: ScheduleDay): void {
    const before = this.schedule().byDay ?? [];
    const byDay = before.includes(day) ? before.filter((one) => one !== day) : [...before, day];
    this.written.emit({ ...this.schedule(), byDay: SCHEDULE_DAYS.filter((one) => byDay.includes(one)) });
  }
}
