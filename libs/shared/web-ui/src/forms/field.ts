import { Component, Directive, computed, contentChild, inject, input } from '@angular/core';
import { FORM_FIELD } from '@angular/forms/signals';
import { Icon } from '../parts/icon';

let counted = 0;

/**
 * The native control inside a `rk-field`: takes its id and its descriptions from the wrapper.
 *
 * @example <textarea rkControl [formField]="form.note"></textarea>
 */
@Directive({
  selector: 'input[rkControl], textarea[rkControl], select[rkControl]',
  host: {
    class: 'rk-input',
    '[id]': 'id',
    '[attr.aria-describedby]': 'wrapper.describedBy()',
    '[attr.aria-invalid]': 'wrapper.faulty() ? "true" : null',
    '[attr.aria-required]': 'wrapper.required() ? "true" : null',
  },
})
export class Control {
  protected readonly wrapper = inject(Field);
  readonly id = this.wrapper.id;
}

/**
 * A labelled field: label, help, who will see the answer, and what is wrong with it once the person has been there.
 * Faults come from the `[formField]` on the control inside; required fields say so in words where `optional` is false.
 *
 * @example
 * <rk-field label="Email" help="The address your invitation came to">
 *   <input rkControl type="email" autocomplete="username" [formField]="form.email" />
 * </rk-field>
 */
@Component({
  selector: 'rk-field',
  imports: [Icon],
  template: `
    <label class="rk-label" [attr.for]="id">
      {{ label() }}
      @if (optional()) {
        <span class="optional">(optional)</span>
      }
    </label>
    @if (help()) {
      <p class="rk-fine" [id]="id + '-help'">{{ help() }}</p>
    }
    <ng-content />
    <p class="rk-field-error" [id]="id + '-error'" aria-live="polite">{{ fault() }}</p>
    @if (seenBy()) {
      <p class="rk-fine seen-by" [id]="id + '-seen'">
        <rk-icon name="eye" />
        {{ seenBy() }}
      </p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-1);
    }
    .optional {
      color: var(--rk-muted);
      font-weight: 400;
    }
    .seen-by {
      display: flex;
      gap: var(--rk-space-2);
      align-items: center;
    }
  `,
})
export class Field {
  readonly label = input.required<string>();
  readonly help = input<string>();
  /** Who will see the answer, in words: "Only you and your therapist". */
  readonly seenBy = input<string>();
  readonly optional = input(false);

  readonly id = `rk-field-${++counted}`;
  private readonly binding = contentChild(FORM_FIELD);
  private readonly state = computed(() => this.binding()?.state());

  readonly required = computed(() => this.state()?.required() ?? false);
  readonly faulty = computed(() => {
    const state = this.state();
    return state !== undefined && state.touched() && state.invalid();
  });
  protected readonly fault = computed(() =>
    this.faulty() ? (this.state()?.errors()[0]?.message ?? '') : '',
  );
  readonly describedBy = computed(() => {
    const parts = [this.help() && 'help', this.faulty() && 'error', this.seenBy() && 'seen'];
    return (
      parts
        .filter(Boolean)
        .map((part) => `${this.id}-${part}`)
        .join(' ') || null
    );
  });
}
