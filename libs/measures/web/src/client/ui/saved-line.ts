import { Component, computed, input, output } from '@angular/core';
import type { Keeping } from '../state/answer-keeper';

const WORDS: Record<Keeping, string> = {
  nothing: '',
  waiting: '',
  saving: 'Saving …',
  saved: 'Saved',
  'not-reached':
    'No connection. Your answers are kept on this page and sent as soon as there is one. Leave it open.',
  refused: 'This could not be saved.',
};

/** Whether what was answered is safe on the server. Read out only when it is not. */
@Component({
  selector: 'rk-saved-line',
  template: `
    <p class="rk-fine" [class.trouble]="trouble()" [attr.role]="trouble() ? 'status' : null">
      {{ words() }}
      @if (trouble()) {
        <button type="button" class="rk-link" (click)="again.emit()">Try again</button>
      }
    </p>
  `,
  styles: `
    :host {
      display: block;
      min-height: 1.3125rem;
    }
    .trouble {
      color: var(--rk-attention);
      font-weight: 550;
    }
  `,
})
export class SavedLine {
  readonly keeping = input.required<Keeping>();
  readonly again = output();
  protected readonly words = computed(() => WORDS[this.keeping()]);
  protected readonly trouble = computed(() => ['not-reached', 'refused'].includes(this.keeping()));
}
