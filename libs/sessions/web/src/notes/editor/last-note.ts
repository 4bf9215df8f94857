import { Component, inject, input, resource, signal } from '@angular/core';
import { DOCUMENT } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RESOURCE_GATE, When } from '@reknit/shared/web-kernel';
import { NotesApi } from '../data/notes-api';
import { formatWords, labelOf } from '../words/note-words';

/** The note of this section before this one, to be read beside. Where there is no room it opens on demand, and is read only then. */
@Component({
  selector: 'rk-last-note',
  imports: [RouterLink, RESOURCE_GATE, When],
  template: `
    <details [open]="open()" (toggle)="open.set($any($event.target).open)">
      <summary class="rk-strong">The note before this one</summary>
      @if (open()) {
        <rk-gate label="The note before this one">
          <ng-template [rkReady]="note" let-before>
            <p class="rk-fine">
              <a [routerLink]="['/cases', caseId(), 'notes', before.row.id]">
                {{ format(before.row.format) }}
              </a>
              ·
              <rk-when [at]="before.row.about" />
              · {{ before.row.authorName }}
            </p>
            @for (text of before.texts; track text.key) {
              <h3>{{ label(before.row.format, text.key) }}</h3>
              <p class="text">{{ text.text }}</p>
            }
          </ng-template>
        </rk-gate>
      }
    </details>
  `,
  styles: `
    summary {
      padding-block: var(--rk-space-2);
      cursor: pointer;
    }
    h3 {
      margin-top: var(--rk-space-4);
      color: var(--rk-muted);
      font: 600 var(--rk-text-small) var(--rk-sans);
    }
    .text {
      font-size: var(--rk-text-small);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class LastNote {
  private readonly api = inject(NotesApi);
  private readonly view = inject(DOCUMENT).defaultView;
  readonly caseId = input.required<string>();
  readonly noteId = input.required<string>();
  protected readonly open = signal(this.view?.matchMedia?.('(min-width: 75rem)').matches ?? false);
  protected readonly note = resource({
    params: () => (this.open() ? { caseId: this.caseId(), noteId: this.noteId() } : undefined),
    loader: ({ params }) => this.api.read(params),
  });
  protected readonly label = labelOf;
  protected readonly format = formatWords;
}
