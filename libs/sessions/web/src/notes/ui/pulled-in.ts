import { Component, input, output } from '@angular/core';
import type { NotePullIn } from '@reknit/sessions/model';
import { When } from '@reknit/shared/web-kernel';
import { Icon } from '@reknit/shared/web-ui';
import { materialWords, sourceWords } from '../words/material-words';

/** Frozen copies of what happened, each with where it comes from. They do not change when their source does. */
@Component({
  selector: 'rk-pulled-in',
  imports: [Icon, When],
  template: `
    <ul class="rk-list">
      @for (copy of copies(); track copy.id) {
        <li>
          <div class="copy">
            <p>{{ words(copy) }}</p>
            @for (part of copy.words; track $index) {
              @if (part.label) {
                <p class="rk-fine">{{ part.label }}</p>
              }
              <p class="rk-quote">{{ part.text }}</p>
            }
            <p class="rk-fine source">
              {{ source(copy) }},
              <rk-when [at]="copy.happenedAt" />
              · copied by {{ copy.pulledBy }}
              <rk-when [at]="copy.pulledAt" />
            </p>
          </div>
          @if (removable()) {
            <button
              type="button"
              class="rk-icon-button"
              [attr.aria-label]="'Take out: ' + words(copy)"
              (click)="remove.emit(copy)"
            >
              <rk-icon name="close" />
            </button>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: flex;
      gap: var(--rk-space-3);
      align-items: flex-start;
      justify-content: space-between;
    }
    .copy {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-1);
      min-width: 0;
    }
  `,
})
export class PulledIn {
  readonly copies = input.required<readonly NotePullIn[]>();
  /** Names by participant, where the page knows them. */
  readonly names = input<ReadonlyMap<string, string>>(new Map());
  readonly removable = input(false);
  readonly remove = output<NotePullIn>();
  protected readonly words = materialWords;

  protected source({ sourceKind, participantId }: NotePullIn): string {
    const name = participantId && this.names().get(participantId);
    return name ? `${sourceWords(sourceKind)}, ${name}` : sourceWords(sourceKind);
  }
}
