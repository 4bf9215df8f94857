import { Component, computed, inject, input, resource } from '@angular/core';
import type { NoteFormat } from '@reknit/sessions/model';
import { DraftVault } from '@reknit/shared/web-kernel/drafts';
import type { KeptNote } from '../draft/note-copy';
import { placeOf } from '../draft/note-session';
import { labelOf } from '../words/note-words';

/** What was typed on this device and did not reach the note before it was locked. Shown until it is thrown away. */
@Component({
  selector: 'rk-note-leftover',
  providers: [DraftVault],
  template: `
    @if (texts().length > 0) {
      <section class="rk-notice rk-notice-attention no-print" aria-labelledby="leftover">
        <h2 id="leftover">Typed on this device, and not in the note</h2>
        <p>The note was locked before this was saved. Keep what you need, in an addendum for instance.</p>
        @for (one of texts(); track one.label) {
          <p class="rk-label">{{ one.label }}</p>
          <p class="text">{{ one.text }}</p>
        }
        <button type="button" class="rk-button" (click)="throwAway()">Throw it away</button>
      </section>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    h2 {
      font-size: var(--rk-text-h3);
    }
    .text {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class NoteLeftover {
  private readonly vault = inject(DraftVault);
  readonly noteId = input.required<string>();
  readonly format = input.required<NoteFormat>();
  private readonly shelf = resource({
    params: () => this.noteId(),
    loader: ({ params }) => this.vault.open<KeptNote>(placeOf(params)),
  });
  protected readonly texts = computed(() => {
    const kept = this.shelf.hasValue() ? this.shelf.value().kept : [];
    return kept
      .flatMap(({ changes }) => Object.entries(changes))
      .filter(([, text]) => text.trim() !== '')
      .map(([key, text]) => ({ label: labelOf(this.format(), key), text }));
  });

  protected async throwAway(): Promise<void> {
    await this.shelf.value()?.forget();
    this.shelf.reload();
  }
}
