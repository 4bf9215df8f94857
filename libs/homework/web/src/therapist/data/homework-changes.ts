import { Service, signal } from '@angular/core';

/** Counts what the care team's pages have changed, so that a list elsewhere on the screen knows it is out of date. */
@Service()
export class HomeworkChanges {
  private readonly counted = signal(0);
  readonly count = this.counted.asReadonly();

  happened(): void {
    this.counted.update((count) => count + 1);
  }
}
