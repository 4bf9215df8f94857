import { Component, ElementRef, inject, input, model, output } from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';

let counted = 0;

export interface Choice {
  readonly value: string;
  readonly words: string;
}

/** A few answers in words to choose one from, as a field of a signal form. */
@Component({
  selector: 'rk-one-of-field',
  template: `
    <fieldset class="rk-fieldset">
      <legend class="rk-legend">{{ label() }}</legend>
      <div class="choices">
        @for (choice of choices(); track choice.value) {
          <label class="rk-choice">
            <input
              type="radio"
              [name]="id"
              [checked]="choice.value === value()"
              (change)="value.set(choice.value)"
              (blur)="touch.emit()"
            />
            <span>{{ choice.words }}</span>
          </label>
        }
      </div>
      <p class="rk-field-error" aria-live="polite">
        {{ touched() && invalid() ? (errors()[0]?.message ?? '') : '' }}
      </p>
    </fieldset>
  `,
  styles: `
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--rk-space-6);
    }
    .rk-choice {
      min-height: 2.75rem;
    }
  `,
})
export class OneOfField implements FormValueControl<string> {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly value = model('');
  readonly touched = input(false);
  readonly invalid = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touch = output();

  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  protected readonly id = `rk-one-of-${++counted}`;

  focus(): void {
    this.element.nativeElement.querySelector('input')?.focus();
  }
}
