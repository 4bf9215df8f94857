import { Component, Injector, inject, input } from '@angular/core';

/** The way from a line about a session to its note, on pages of other domains. */
@Component({
  selector: 'rk-begin-note',
  template: `
    <button type="button" class="rk-link" [attr.aria-label]="'Write a note: ' + about()" (click)="begin()">
      Write a note
    </button>
  `,
})
export class BeginNoteLink {
  private readonly injector = inject(Injector);
  readonly caseId = input.required<string>();
  readonly sessionId = input.required<string>();
  /** Which session, for whoever only hears the button. */
  readonly about = input.required<string>();

  protected async begin(): Promise<void> {
    const { openNewNote } = await import('./open-new-note');
    await openNewNote(this.injector, { caseId: this.caseId(), sessionId: this.sessionId() });
  }
}
