import { Component, Injector, inject, input } from '@angular/core';
import type { NoteFormat, NoteSection } from '@reknit/sessions/model';
import { Icon } from '@reknit/shared/web-ui';

/** Begins a note from wherever a case or one of its sessions is shown, and goes there. */
@Component({
  selector: 'rk-write-note',
  imports: [Icon],
  template: `
    <button type="button" class="rk-button" [class.rk-primary]="primary()" (click)="begin()">
      <rk-icon name="note" />
      {{ words() }}
    </button>
  `,
})
export class WriteNoteButton {
  private readonly injector = inject(Injector);
  readonly caseId = input.required<string>();
  readonly sessionId = input<string>();
  /** The format it is most likely wanted in; the last one used where nothing is known. */
  readonly format = input<NoteFormat>();
  /** Whose record it belongs in, where it is about one person. */
  readonly section = input<NoteSection>();
  readonly words = input('Write a note');
  readonly primary = input(true);

  protected async begin(): Promise<void> {
    const { openNewNote } = await import('./open-new-note');
    await openNewNote(this.injector, {
      caseId: this.caseId(),
      sessionId: this.sessionId(),
      format: this.format(),
      section: this.section(),
    });
  }
}
