import { Component, inject } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { WEEKDAYS, type BoundaryTime, type Weekday } from '@reknit/agreements/model';
import { Session } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { DAY_WORDS } from '../../words/boundary-words';
import { BoundaryEditing } from '../boundary-editing';

/** Its days, and where it belongs to certain hours, these on the clocks of one place. */
@Component({
  selector: 'rk-when-step',
  imports: [FormField, Control, Field],
  templateUrl: './when-step.html',
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-5);
    }
    .days {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--rk-space-4);
    }
    .hours {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--rk-space-3);
    }
    .time {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-3);
    }
    .rk-button {
      align-self: flex-start;
    }
  `,
})
export class WhenStep {
  private readonly session = inject(Session);
  protected readonly editing = inject(BoundaryEditing);
  protected readonly weekdays = WEEKDAYS;
  protected readonly dayWords = DAY_WORDS;

  protected add(): void {
    const timeZone = this.session.timeZone();
    const time: BoundaryTime = { days: [...WEEKDAYS], from: '19:00', to: '20:30', timeZone };
    this.editing.put('times', [...this.editing.model().times, time]);
  }

  protected remove(at: number): void {
    this.editing.put(
      'times',
      this.editing.model().times.filter((_, place) => place !== at),
    );
  }

  protected change(at: number, what: Partial<BoundaryTime>): void {
    const times = this.editing
      .model()
      .times.map((time, place) => (place === at ? { ...time, ...what } : time));
    this.editing.put('times', times);
  }

  protected turn(at: number, time: BoundaryTime, day: Weekday): void {
    const days = WEEKDAYS.filter((one) => time.days.includes(one) !== (one === day));
    this.change(at, { days });
  }

  protected textOf(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }
}
