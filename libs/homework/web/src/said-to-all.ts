import { Component, input } from '@angular/core';
import type { CommentToAll } from '@reknit/homework/model';
import { When } from '@reknit/shared/web-kernel';

/** What the care team said to everybody who takes part, in the same words for all of them. Nothing where nothing was said. */
@Component({
  selector: 'rk-said-to-all',
  imports: [When],
  template: `
    @if (said().length > 0) {
      <section class="rk-panel" [attr.aria-label]="heading()">
        <h2>{{ heading() }}</h2>
        @for (comment of said(); track comment.at) {
          <p class="words">{{ comment.words }}</p>
          <p class="rk-fine">
            {{ comment.by }} ·
            <rk-when [at]="comment.at" />
          </p>
        }
      </section>
    }
  `,
  styles: `
    :host:not(:has(section)) {
      display: none;
    }
    section {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
    }
    h2 {
      font-size: var(--rk-text-h3);
    }
    .words {
      white-space: pre-wrap;
    }
  `,
})
export class SaidToAll {
  readonly heading = input.required<string>();
  readonly said = input.required<readonly CommentToAll[]>();
}
