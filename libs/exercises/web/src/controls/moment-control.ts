import { Component, computed, input, linkedSignal } from '@angular/core';
import type { Place } from '../form/place';
import { instantOf, wallClockAt, type WallClock } from '../time/zoned';

/** A day, a time of day, or a moment: asked in the person's own zone, in the device's own picker. */
@Component({
  selector: 'rk-moment-control',
  template: `
    @if (place().field.type === 'instant') {
      <div class="pair">
        <input
          class="rk-input"
          type="date"
          aria-label="Day"
          [value]="moment().date"
          (input)="moveTo('date', $event)"
          (blur)="place().leave()"
        />
        <input
          class="rk-input"
          type="time"
          aria-label="Time"
          [value]="moment().time"
          (input)="moveTo('time', $event)"
          (blur)="place().leave()"
        />
      </div>
      <p class="rk-fine zone">{{ zone() }}</p>
    } @else {
      <input
        class="rk-input"
        [type]="place().field.type === 'date' ? 'date' : 'time'"
        [id]="place().id"
        [value]="place().text()"
        [attr.aria-describedby]="place().describedBy()"
        [attr.aria-invalid]="place().fault() ? 'true' : null"
        [attr.aria-required]="place().required() ? 'true' : null"
        (input)="write($event)"
        (blur)="place().leave()"
      />
    }
  `,
  styles: `
    .rk-input {
      max-width: 13rem;
    }
    .pair {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-2);
    }
    .pair .rk-input {
      flex: 1 1 8rem;
    }
    .zone {
      margin-top: var(--rk-space-1);
    }
  `,
})
export class MomentControl {
  readonly place = input.required<Place>();
  private readonly timeZone = computed(() => this.place().exercise.context.timeZone);
  protected readonly zone = computed(
    () => `Time of ${this.timeZone().split('/').at(-1)?.replaceAll('_', ' ')}`,
  );
  /** Half a moment (a day without a time) is no answer yet, but must not vanish while it is being typed. */
  protected readonly moment = linkedSignal<string, WallClock>({
    source: () => this.place().text(),
    computation: (at, before) =>
      at === '' ? (before?.value ?? { date: '', time: '' }) : wallClockAt(at, this.timeZone()),
  });

  protected write(event: Event): void {
    this.place().set(valueOf(event) || undefined);
  }

  protected moveTo(part: keyof WallClock, event: Event): void {
    const moment = { ...this.moment(), [part]: valueOf(event) };
    const whole = moment.date !== '' && moment.time !== '';
    this.place().set(whole ? instantOf(moment, this.timeZone()) : undefined);
    this.moment.set(moment);
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}
