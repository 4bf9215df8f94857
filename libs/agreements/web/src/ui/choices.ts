import { Component, input, output } from '@angular/core';

export interface Choice {
  readonly value: string;
  readonly words: string;
  /** What choosing it means, under it. */
  readonly about?: string;
}

/** One of a few, each with what it means; the whole row is the target. Nothing is chosen beforehand. */
@Component({
  selector: 'rk-choices',
  template: `
    <fieldset class="rk-fieldset">
      <legend [class.rk-visually-hidden]="quiet()">{{ legend() }}</legend>
      @for (choice of choices(); track choice.value) {
        <label class="row" [class.chosen]="choice.value === value()">
          <input
            type="radio"
            [name]="name()"
            [checked]="choice.value === value()"
            (change)="chosen.emit(choice.value)"
          />
          <span class="words">
            <span>{{ choice.words }}</span>
            @if (choice.about) {
              <span class="rk-fine">{{ choice.about }}</span>
            }
          </span>
        </label>
      }
    </fieldset>
  `,
  styles: `
    legend {
      margin-bottom: var(--rk-space-2);
    }
    .row {
      display: flex;
      gap: var(--rk-space-3);
      align-items: flex-start;
      min-height: 2.75rem;
      padding: var(--rk-space-2) var(--rk-space-3);
      border: 1px solid var(--rk-line);
      border-radius: var(--rk-radius);
      background: var(--rk-surface);
      line-height: 1.5rem;
      cursor: pointer;
    }
    .row + .row {
      margin-top: var(--rk-space-2);
    }
    .row:hover {
      border-color: var(--rk-control-line);
    }
    .chosen,
    .chosen:hover {
      border-color: var(--rk-action);
      background: var(--rk-action-soft);
    }
    input {
      flex: none;
      width: 1.25rem;
      height: 1.25rem;
      margin: 0.125rem 0 0;
      accent-color: var(--rk-action);
    }
    .words {
      display: flex;
      flex-direction: column;
      min-width: 0;
    }
  `,
})
export class Choices {
  readonly legend = input.required<string>();
  readonly name = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly value = input<string>();
  /** The heading above asks already; people who listen still hear the question. */
  readonly quiet = input(false);
  readonly chosen = output<string>();
}

/**
 * Choices out of a record of words, in its order.
 *
 * @example choicesOf({ yes: { name: 'Yes', about: '' } }) // [{ value: 'yes', words: 'Yes', about: '' }]
 */
export function choicesOf(
  words: Readonly<Record<string, { readonly name: string; readonly about: string } | string>>,
): readonly Choice[] {
  return Object.entries(words).map(([value, said]) =>
    typeof said === 'string'
      ? { value, words: said }
      : { value, words: said.name, about: said.about || undefined },
  );
}
