import { Component } from '@angular/core';
import { NOTE_KEYS } from './note-keys';

/** What the keys of the editor do, for whoever has keys. */
@Component({
  selector: 'rk-note-key-hint',
  template: `
    <p class="rk-fine rk-keyboard-only keys">
      @for (key of keys; track key.keys) {
        <span>
          <kbd>{{ key.keys }}</kbd>
          {{ key.words }}
        </span>
      }
    </p>
  `,
  styles: `
    .keys {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-1) var(--rk-space-5);
      margin-top: var(--rk-space-3);
    }
    kbd {
      padding: 0 var(--rk-space-1);
      border: 1px solid var(--rk-line);
      border-radius: 4px;
      background: var(--rk-sunken);
      color: var(--rk-ink);
      font: 500 0.8125rem var(--rk-sans);
    }
  `,
})
export class NoteKeyHint {
  protected readonly keys = NOTE_KEYS;
}
