import { Component, computed, input } from '@angular/core';

/** A goal in the person's own words, and where they last put it between 0 and 10. */
@Component({
  selector: 'rk-goal-line',
  template: `
    <p class="rk-quote">{{ words() }}</p>
    <div class="line" aria-hidden="true">
      @for (point of points; track point) {
        <span [class.reached]="reached(point)" [class.here]="point === rating()"></span>
      }
    </div>
    <p class="rk-fine">{{ spoken() }}</p>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
    }
    .line {
      display: flex;
      gap: 3px;
      align-items: center;
      max-width: 20rem;
      height: 0.75rem;
    }
    .line span {
      flex: 1;
      height: 4px;
      border-radius: 2px;
      background: var(--rk-line);
    }
    .line .reached {
      background: var(--rk-action);
    }
    .line .here {
      height: 10px;
    }
  `,
})
export class GoalLine {
  readonly words = input.required<string>();
  readonly rating = input<number>();
  protected readonly points = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
  protected readonly spoken = computed(() => {
    const rating = this.rating();
    return rating === undefined ? 'Not rated yet' : `${rating} of 10 when you last rated it`;
  });

  protected reached(point: number): boolean {
    return point <= (this.rating() ?? 0);
  }
}
