import { Component, input } from '@angular/core';
import type { SharedView } from '@reknit/homework/model';

/** What one person lets another read: the same words in the preview and on the page of whoever reads it. */
@Component({
  selector: 'rk-shared-answers',
  template: `
    <dl>
      @for (part of view().parts; track part.key) {
        <dt>{{ part.prompt }}</dt>
        <dd>
          @for (line of part.lines; track $index) {
            <p class="rk-quote">{{ line }}</p>
          }
        </dd>
      }
    </dl>
  `,
  styles: `
    dl {
      display: flex;
      flex-direction: column;
      margin: 0;
    }
    dt {
      font-size: var(--rk-text-small);
      color: var(--rk-muted);
    }
    dd {
      margin: 0 0 var(--rk-space-5);
    }
    p {
      margin: 0 0 var(--rk-space-1);
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
})
export class SharedAnswers {
  readonly view = input.required<SharedView>();
}
