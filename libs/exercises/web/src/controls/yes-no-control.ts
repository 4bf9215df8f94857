import { Component, computed, input } from '@angular/core';
import type { Place } from '../form/place';

@Component({
  selector: 'rk-yes-no-control',
  template: `
    <div class="cards side-by-side">
      @for (option of options(); track option.value) {
        <label class="card">
          <input
            type="radio"
            [name]="place().id"
            [checked]="place().value() === option.value"
            (change)="place().set(option.value)"
            (blur)="place().leave()"
          />
          <span>{{ option.label }}</span>
        </label>
      }
    </div>
  `,
  styleUrl: './cards.css',
})
export class YesNoControl {
  readonly place = input.required<Place>();
  protected readonly options = computed(() => {
    const labels = this.place().field.words.options;
    return [
      { value: true, label: this.place().words(labels?.['yes'] ?? 'Yes') },
      { value: false, label: this.place().words(labels?.['no'] ?? 'No') },
    ];
  });
}
