import { Component, computed, inject } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Control, Field } from '@reknit/shared/web-ui';
import { BoundaryEditing } from '../boundary-editing';
import { Hints } from './hints';

/** The sentence the frame makes, and one's own instead of it. */
@Component({
  selector: 'rk-words-step',
  imports: [FormField, Control, Field, Hints],
  template: `
    @if (own()) {
      <rk-field label="In your own words">
        <textarea rkControl class="rk-input-words" rows="3" [formField]="editing.form.statement"></textarea>
      </rk-field>
      <div>
        <p class="rk-fine">Made of what you wrote</p>
        <p class="rk-quote">{{ editing.frame() }}</p>
      </div>
      <button type="button" class="rk-button" (click)="editing.put('statement', '')">
        Take this sentence instead
      </button>
    } @else {
      <p class="rk-quote sentence">{{ editing.frame() }}</p>
      <button type="button" class="rk-button" (click)="editing.put('statement', editing.frame())">
        Say it in my own words
      </button>
    }
    <rk-hints [hints]="editing.hintsAt('statement')" />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-4);
      align-items: stretch;
    }
    .sentence {
      font-size: 1.3125rem;
    }
    .rk-button {
      align-self: flex-start;
    }
  `,
})
export class WordsStep {
  protected readonly editing = inject(BoundaryEditing);
  protected readonly own = computed(() => this.editing.model().statement !== '');
}
