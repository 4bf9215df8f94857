import { Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import type { Together } from '@reknit/homework/model';
import { Control, Field } from '@reknit/shared/web-ui';
import { namesOf } from '../words/homework-words';
import type { ReviewModel } from './review-form';

/** A comment that everybody who takes part reads: a choice of its own, never what happens by itself. */
@Component({
  selector: 'rk-comment-to-all',
  imports: [FormField, Control, Field],
  template: `
    @if (mayNot(); as why) {
      <p class="rk-fine">{{ why }}</p>
    } @else {
      <label class="rk-choice">
        <input type="checkbox" [formField]="form().forAll" />
        <span>Also say something to {{ names() }} together</span>
      </label>
      @if (form().forAll().value()) {
        <rk-field
          [label]="'To ' + names()"
          help="Each of them reads these same words, and learns that everybody has handed in. Repeat nothing that one of them told only you."
          [seenBy]="names() + ' and the care team'"
        >
          <textarea rkControl rows="4" [formField]="form().toAll"></textarea>
        </rk-field>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-3);
    }
  `,
})
export class CommentToAllField {
  readonly form = input.required<FieldTree<ReviewModel>>();
  readonly together = input.required<Together>();
  protected readonly names = computed(() => namesOf(this.together().names));
  protected readonly mayNot = computed(() => {
    const { handedIn, open } = this.together();
    if (!handedIn) return `You can say something to ${this.names()} together once all have handed in.`;
    return open ? '' : `Joint work is not open, so nothing can be said to ${this.names()} together.`;
  });
}
