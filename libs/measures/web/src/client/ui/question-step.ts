import { Component, input, output } from '@angular/core';
import type { CheckInStep } from '../state/check-in-steps';

/** One question as it is printed, with its answers. */
@Component({
  selector: 'rk-question-step',
  template: `
    <fieldset class="rk-fieldset" [attr.aria-describedby]="unanswered() ? 'measure-fault' : null">
      <legend>
        <h1 tabindex="-1">
          @if (step().stem) {
            <span class="stem">{{ step().stem }}</span>
          }
          {{ step().text }}
        </h1>
      </legend>
      <div class="rk-answers">
        @for (anchor of step().anchors; track anchor.value) {
          <label class="rk-answer">
            <input
              type="radio"
              [name]="'measure-' + step().code"
              autocomplete="off"
              [value]="anchor.value"
              [checked]="chosen() === anchor.value"
              (change)="choose.emit(anchor.value)"
            />
            <span>{{ anchor.text }}</span>
          </label>
        }
      </div>
      <p id="measure-fault" class="rk-field-error" aria-live="polite">
        {{
          unanswered()
            ? 'Choose the answer that comes closest. You can also go on, and come back to it before you send.'
            : ''
        }}
      </p>
    </fieldset>
    @if (!step().counted) {
      <p class="rk-fine">You may leave this one open.</p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-4);
    }
    h1 {
      font-size: var(--rk-text-h2);
      line-height: 1.3;
    }
    legend {
      padding: 0;
    }
    .stem {
      display: block;
      margin-bottom: var(--rk-space-2);
      color: var(--rk-muted);
      font-family: var(--rk-sans);
      font-size: var(--rk-text);
      font-weight: 400;
      letter-spacing: 0;
    }
  `,
})
export class QuestionStep {
  readonly step = input.required<Extract<CheckInStep, { kind: 'question' }>>();
  readonly chosen = input<number>();
  readonly unanswered = input(false);
  readonly choose = output<number>();
}
