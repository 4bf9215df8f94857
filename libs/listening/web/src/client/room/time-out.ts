import { Component, computed, inject, output, signal } from '@angular/core';
import { Room } from './room';

const CHOICES = [20, 30, 60, 120, 240, 24 * 60] as const;

/** A pause for everybody, with a time to come back. Who asked for it is shown to nobody. */
@Component({
  selector: 'rk-time-out',
  template: `
    <form (submit)="send($event)">
      <label class="rk-label" for="time-out-minutes">Come back in</label>
      <select id="time-out-minutes" class="rk-input" [value]="minutes()" (change)="choose($event)">
        @for (choice of choices(); track choice) {
          <option [value]="choice" [selected]="choice === minutes()">{{ inWords(choice) }}</option>
        }
      </select>
      <p class="rk-fine">Both see when you meet again. Nobody sees who asked.</p>
      <div class="rk-actions">
        <button class="rk-button" [disabled]="room.moving.pending()">Take the time-out</button>
        <button type="button" class="rk-button rk-quiet" (click)="closed.emit()">Not now</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
    }
  `,
})
export class TimeOut {
  protected readonly room = inject(Room);
  readonly closed = output();
  protected readonly choices = computed(() => {
    const { min, max, default: usual } = this.room.now().timeOutMinutes;
    return [...new Set([...CHOICES, usual])].filter((one) => one >= min && one <= max).sort((a, b) => a - b);
  });
  protected readonly minutes = signal(this.room.now().timeOutMinutes.default);
  protected readonly inWords = minutesInWords;

  protected choose(event: Event): void {
    this.minutes.set(Number((event.target as HTMLSelectElement).value));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const outcome = await this.room.move({ kind: 'timeOut', minutes: this.minutes() });
    if (outcome.ok) this.closed.emit();
  }
}

/** @example minutesInWords(120) // '2 hours' */
export function minutesInWords(minutes: number): string {
  if (minutes < 60 || minutes % 60 !== 0) return `${minutes} minutes`;
  const hours = minutes / 60;
  return hours === 1 ? 'an hour' : hours === 24 ? 'a day' : `${hours} hours`;
}
