import { Service, signal } from '@angular/core';

/** The place somebody said they are in. Kept until the page is closed, and nowhere else. */
@Service()
export class CrisisPlace {
  private readonly chosen = signal('');
  readonly country = this.chosen.asReadonly();

  choose(country: string): void {
    this.chosen.set(country);
  }
}
