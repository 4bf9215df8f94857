import { Component, computed, input } from '@angular/core';
import type { Place } from '../form/place';

/** Several of several answers, as cards. Choosing "none of these" puts the others away, and the other way round. */
@Component({
  selector: 'rk-multi-choice-control',
  template: `
    @if (howMany(); as hint) {
      <p class="rk-fine hint">{{ hint }}</p>
    }
    <div class="cards" [class.short]="short()">
      @for (option of place().field.options; track option.value) {
        <label class="card">
          <input
            type="checkbox"
            [checked]="chosen().has(option.value)"
            (change)="toggle(option.value)"
            (blur)="place().leave()"
          />
          <span>{{ place().words(option.label) }}</span>
        </label>
      }
    </div>
  `,
  styleUrl: './cards.css',
})
export class MultiChoiceControl {
  readonly place = input.required<Place>();
  protected readonly chosen = computed(() => new Set(this.place().rows()));
  protected readonly short = computed(() => {
    const labels = this.place().field.options.map(({ label }) => label.length);
    return labels.length > 5 && Math.max(...labels) <= 20;
  });
  protected readonly howMany = computed(() => {
    const { definition } = this.place().field;
    if (definition.type !== 'multiChoice') return '';
    const { min = 0, max } = definition;
    if (min > 1 && max !== undefined && max > min) return `Choose ${min} to ${max}.`;
    if (min > 1) return `Choose at least ${min}.`;
    return max !== undefined && max < definition.options.length ? `Choose up to ${max}.` : '';
  });

  protected toggle(value: string): void {
    const { definition } = this.place().field;
    const alone = new Set(definition.type === 'multiChoice' ? definition.exclusive : []);
    const before = [...this.chosen()].filter((one) => one !== value);
    if (this.chosen().has(value)) return this.place().set(before);
    this.place().set(alone.has(value) ? [value] : [...before.filter((one) => !alone.has(`${one}`)), value]);
  }
}
