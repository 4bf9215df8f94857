import { Component, computed, input, output } from '@angular/core';

/**
 * A row of numbers to choose one from. Nothing is chosen beforehand: not answered is not zero. Every number says where it
 * stands ("3 of 10"), the ends say what they mean.
 */
@Component({
  selector: 'rk-point-scale',
  template: `
    <div class="points">
      @for (point of points(); track point) {
        <label [class.chosen]="point === value()">
          <input
            type="radio"
            [name]="name()"
            [checked]="point === value()"
            (change)="chosen.emit(point)"
            (blur)="left.emit()"
          />
          <span aria-hidden="true">{{ point }}</span>
          <span class="rk-visually-hidden">{{ spoken(point) }}</span>
        </label>
      }
    </div>
    @if (low() || high()) {
      <div class="ends rk-fine" aria-hidden="true">
        <span>{{ low() }}</span>
        <span>{{ high() }}</span>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 32rem;
    }
    .points {
      display: flex;
      border: 1px solid var(--rk-control-line);
      border-radius: var(--rk-radius);
      background: var(--rk-surface);
    }
    label {
      position: relative;
      display: grid;
      flex: 1;
      place-items: center;
      min-width: 0;
      min-height: 3rem;
      font-size: var(--rk-text);
      font-variant-numeric: tabular-nums;
      cursor: pointer;
    }
    label + label {
      border-inline-start: 1px solid var(--rk-line);
    }
    label:first-child {
      border-radius: 7px 0 0 7px;
    }
    label:last-child {
      border-radius: 0 7px 7px 0;
    }
    label:hover {
      background: var(--rk-hover);
    }
    .chosen,
    .chosen:hover {
      background: var(--rk-action);
      color: var(--rk-on-action);
      font-weight: 650;
    }
    input {
      position: absolute;
      inset: 0;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
    label:has(:focus-visible) {
      z-index: 1;
      outline: 2px solid var(--rk-focus);
      outline-offset: 2px;
    }
    .ends {
      display: flex;
      gap: var(--rk-space-4);
      justify-content: space-between;
      margin-top: var(--rk-space-1);
    }
    .ends span:last-child {
      text-align: end;
    }
  `,
})
export class PointScale {
  readonly name = input.required<string>();
  readonly points = input.required<readonly number[]>();
  readonly value = input<number>();
  readonly low = input('');
  readonly high = input('');
  readonly chosen = output<number>();
  readonly left = output();
  private readonly last = computed(() => this.points().at(-1));

  protected spoken(point: number): string {
    const meaning = point === this.points()[0] ? this.low() : point === this.last() ? this.high() : '';
    return `${point} of ${this.last()}${meaning && `, ${meaning}`}`;
  }
}
