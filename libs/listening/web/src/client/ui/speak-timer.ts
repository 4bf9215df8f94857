import { Component, DestroyRef, computed, inject, input, output, signal } from '@angular/core';
import type { RoundRoom } from '@reknit/listening/model';
import { Clock } from '@reknit/shared/web-kernel';

/**
 * How much of the time to speak is left, calmly: a line that empties and whole half-minutes in words. It can be hidden. When
 * it has run out nothing is cut off; after a moment more what is there goes on by itself.
 */
@Component({
  selector: 'rk-speak-timer',
  template: `
    @if (hidden()) {
      <button type="button" class="rk-button rk-quiet" (click)="hidden.set(false)">Show the timer</button>
    } @else {
      <div class="row">
        <div class="track" aria-hidden="true"><div class="left" [style.inline-size.%]="share()"></div></div>
        <button type="button" class="rk-button rk-quiet" (click)="hidden.set(true)">Hide the timer</button>
      </div>
      <p class="rk-fine" role="timer">{{ words() }}</p>
    }
  `,
  styles: `
    .row {
      display: flex;
      gap: var(--rk-space-3);
      align-items: center;
    }
    .row .rk-button {
      margin-inline-end: calc(-1 * var(--rk-space-4));
    }
    .track {
      flex: 1;
      height: 4px;
      overflow: hidden;
      border-radius: 2px;
      background: var(--rk-line);
    }
    .left {
      height: 100%;
      background: var(--rk-seam);
    }
  `,
})
export class SpeakTimer {
  private readonly clock = inject(Clock);
  readonly timer = input.required<NonNullable<RoundRoom['speakTimer']>>();
  /** Once, when the time and the seconds of grace after it have passed. */
  readonly ranOut = output();
  protected readonly hidden = signal(false);
  private readonly at = signal(this.clock.milliseconds());
  private said = '';

  protected readonly share = computed(() => {
    const { from, until } = this.timer();
    const whole = Date.parse(until) - Date.parse(from);
    return Math.max(0, Math.min(100, ((Date.parse(until) - this.at()) / whole) * 100));
  });
  protected readonly words = computed(() => timeLeftWords(Date.parse(this.timer().until) - this.at()));

  constructor() {
    const beat = setInterval(() => this.look(), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(beat));
  }

  private look(): void {
    this.at.set(this.clock.milliseconds());
    const { until, graceSeconds } = this.timer();
    if (this.said === until || this.at() < Date.parse(until) + graceSeconds * 1000) return;
    this.said = until;
    this.ranOut.emit();
  }
}

/**
 * Time left, in steps that do not hurry anybody.
 *
 * @example timeLeftWords(75_000) // 'About a minute and a half left'
 */
export function timeLeftWords(milliseconds: number): string {
  if (milliseconds <= 0) return 'Take your last sentence. Nothing you wrote is cut off.';
  const halves = Math.max(1, Math.round(milliseconds / 30_000));
  if (halves === 1) return 'About half a minute left';
  const minutes = Math.floor(halves / 2);
  const said = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return `About ${said}${halves % 2 === 1 ? ' and a half' : ''} left`;
}
