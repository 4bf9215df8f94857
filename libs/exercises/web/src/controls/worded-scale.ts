import { Component, computed, input } from '@angular/core';
import type { Place } from '../form/place';

interface Point {
  readonly value: number | string;
  readonly label: string;
}

const FREQUENCIES = ['Never', 'Seldom', 'Sometimes', 'Often', 'Nearly always'] as const;

/** A scale whose every point has a word: how often, how helpful. What is not on the scale ("not sure") stands apart. */
@Component({
  selector: 'rk-worded-scale',
  template: `
    <div class="points">
      @for (point of points(); track point.value) {
        <label>
          <input
            type="radio"
            [name]="place().id"
            [checked]="place().value() === point.value"
            (change)="place().set(point.value)"
            (blur)="place().leave()"
          />
          <span>{{ point.label }}</span>
        </label>
      }
    </div>
    @if (apart(); as notSure) {
      <label class="rk-choice">
        <input
          type="radio"
          [name]="place().id"
          [checked]="place().value() === notSure.value"
          (change)="place().set(notSure.value)"
          (blur)="place().leave()"
        />
        <span>{{ notSure.label }}</span>
      </label>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 32rem;
    }
    .points {
      display: flex;
    }
    .points label {
      position: relative;
      display: flex;
      flex: 1 1 0;
      flex-direction: column;
      gap: var(--rk-space-1);
      align-items: center;
      min-width: 0;
      padding: var(--rk-space-2) 0;
      font-size: 0.8125rem;
      line-height: 1.25;
      text-align: center;
      cursor: pointer;
      hyphens: auto;
    }
    /* The line the points stand on. */
    .points label::before {
      position: absolute;
      top: calc(var(--rk-space-2) + 0.6875rem);
      width: 100%;
      height: 1px;
      background: var(--rk-line);
      content: '';
    }
    .points label:first-child::before {
      left: 50%;
      width: 50%;
    }
    .points label:last-child::before {
      right: 50%;
      width: 50%;
    }
    .points label:has(:checked) {
      font-weight: 600;
    }
    input {
      position: relative;
      width: 1.375rem;
      height: 1.375rem;
      margin: 0;
      accent-color: var(--rk-action);
      cursor: pointer;
    }
    .rk-choice {
      gap: var(--rk-space-2);
      width: fit-content;
      padding-block: var(--rk-space-1);
      font-size: var(--rk-text-small);
    }
  `,
})
export class WordedScale {
  readonly place = input.required<Place>();
  private readonly all = computed(() => pointsOf(this.place()));
  protected readonly points = computed(() => this.all().filter(({ value }) => typeof value === 'number'));
  protected readonly apart = computed(() => this.all().find(({ value }) => typeof value === 'string'));
}

function pointsOf({ field, exercise }: Place): readonly Point[] {
  const labels = field.words.options ?? {};
  const values =
    field.options.length > 0
      ? field.options.map(({ value }) => value)
      : Object.keys(labels).sort((one, other) => Number(one) - Number(other));
  return values.map((value) => {
    const number = Number(value);
    const label = labels[value] ?? FREQUENCIES[number] ?? 'Not sure';
    return { value: Number.isNaN(number) ? value : number, label: exercise.words(label) };
  });
}
