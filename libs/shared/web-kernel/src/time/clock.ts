import { DestroyRef, Service, inject, signal, type Signal } from '@angular/core';
import type { Instant } from '@reknit/shared/model';

/** The only place of the browser that asks what time it is: tests set it, nothing else reads the system clock. */
@Service()
export class Clock {
  private readonly destroyed = inject(DestroyRef);
  private minuteSignal: Signal<Instant> | undefined;

  now(): Instant {
    return new Date(this.milliseconds()).toISOString();
  }

  /** Milliseconds since 1970, for arithmetic on time-outs. */
  milliseconds(): number {
    return Date.now();
  }

  /** The present moment as a signal that moves once a minute, so that "in 5 minutes" does not go stale on the screen. */
  minute(): Signal<Instant> {
    if (!this.minuteSignal) {
      const minute = signal(this.now());
      const timer = setInterval(() => minute.set(this.now()), 60_000);
      this.destroyed.onDestroy(() => clearInterval(timer));
      this.minuteSignal = minute.asReadonly();
    }
    return this.minuteSignal;
  }
}
