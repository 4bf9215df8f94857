import { Component, computed, input } from '@angular/core';
import type { CrisisRow } from '@reknit/identity/model';
import { phoneLinks } from './phone-links';

/** Whom to call in one country, large enough for a shaking hand. */
@Component({
  selector: 'rk-crisis-row',
  template: `
    <dl>
      @for (line of lines(); track line.title) {
        <div>
          <dt>{{ line.title }}</dt>
          <dd>
            @for (piece of line.pieces; track $index) {
              @if (piece.href) {
                <a [href]="piece.href">{{ piece.text }}</a>
              } @else {
                <span>{{ piece.text }}</span>
              }
            }
          </dd>
        </div>
      }
    </dl>
    @if (!row().verified) {
      <p class="rk-fine">
        These numbers come with Reknit and have not been checked by your practice yet. If one does not answer,
        use the emergency number.
      </p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-3);
    }
    dl > div {
      padding-block: var(--rk-space-3);
      border-bottom: 1px solid var(--rk-line);
    }
    dl > div:first-child {
      border-top: 1px solid var(--rk-line);
    }
    dt {
      color: var(--rk-muted);
      font-size: var(--rk-text-small);
    }
    dd {
      font-size: 1.25rem;
      font-weight: 600;
      line-height: 1.5;
      white-space: pre-wrap;
    }
  `,
})
export class CrisisRowPart {
  readonly row = input.required<CrisisRow>();
  protected readonly lines = computed(() => {
    const { emergency, crisis, domesticAbuse } = this.row();
    return [
      { title: 'Danger to life, now', pieces: phoneLinks(emergency) },
      { title: 'Thoughts of suicide, or a crisis', pieces: phoneLinks(crisis) },
      { title: 'Violence or control by a partner or at home', pieces: phoneLinks(domesticAbuse) },
    ];
  });
}
