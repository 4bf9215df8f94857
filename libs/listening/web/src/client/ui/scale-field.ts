import { Component, ElementRef, inject, input, model, output } from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import { Icon, PointScale } from '@reknit/shared/web-ui';

const TEN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
let counted = 0;

/**
 * A scale as a field of a signal form: nothing is chosen beforehand.
 *
 * @example <rk-scale-field label="How calm are you?" low="not at all" high="quite calm" [formField]="form.calm" />
 */
@Component({
  selector: 'rk-scale-field',
  imports: [Icon, PointScale],
  template: `
    <fieldset class="rk-fieldset" [attr.aria-describedby]="id + '-about'">
      <legend class="rk-legend">{{ label() }}</legend>
      <rk-point-scale
        [name]="id"
        [points]="points()"
        [value]="value() ?? undefined"
        [low]="low()"
        [high]="high()"
        (chosen)="value.set($event)"
        (left)="touch.emit()"
      />
      <div [id]="id + '-about'">
        <p class="rk-field-error" aria-live="polite">
          {{ touched() && invalid() ? (errors()[0]?.message ?? '') : '' }}
        </p>
        @if (seenBy()) {
          <p class="rk-fine seen-by">
            <rk-icon name="eye" />
            {{ seenBy() }}
          </p>
        }
      </div>
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
    }
    rk-point-scale {
      margin-top: var(--rk-space-2);
    }
    .seen-by {
      display: flex;
      gap: var(--rk-space-2);
      align-items: center;
      margin-top: var(--rk-space-1);
    }
  `,
})
export class ScaleField implements FormValueControl<number | null> {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly value = model<number | null>(null);
  readonly touched = input(false);
  readonly invalid = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touch = output();

  readonly label = input.required<string>();
  readonly low = input('');
  readonly high = input('');
  readonly points = input<readonly number[]>(TEN);
  /** Who will see the answer, in words. */
  readonly seenBy = input<string>();
  protected readonly id = `rk-scale-field-${++counted}`;

  focus(): void {
    this.element.nativeElement.querySelector('input')?.focus();
  }
}
