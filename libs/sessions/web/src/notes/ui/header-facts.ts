import { Component, computed, inject, input } from '@angular/core';
import type { NoteHeader } from '@reknit/sessions/model';
import { Session } from '@reknit/shared/web-kernel';
import { attendanceWords, headerWords } from '../words/note-words';

/** What the session was and who came: filled from the session, never typed. */
@Component({
  selector: 'rk-header-facts',
  template: `
    @if (line()) {
      <p class="rk-figures">{{ line() }}</p>
    }
    @if (people().length > 0) {
      <p>{{ people().join(' · ') }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      color: var(--rk-muted);
      font-size: var(--rk-text-small);
    }
    :host:empty {
      display: none;
    }
  `,
})
export class HeaderFacts {
  private readonly timeZone = inject(Session).timeZone;
  readonly header = input.required<NoteHeader>();
  protected readonly line = computed(() => headerWords(this.header(), this.timeZone()));
  protected readonly people = computed(() => this.header().attendance.map(attendanceWords));
}
