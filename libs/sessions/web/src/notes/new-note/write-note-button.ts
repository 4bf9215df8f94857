import { Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { NoteSaved } from '@reknit/sessions/model';
import { Icon } from '@reknit/shared/web-ui';
import { NoteWork } from '../data/note-work';
import type { NewNoteData } from './new-note-sheet';

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
  private readonly work = inject(NoteWork);
  private readonly router = inject(Router);
  readonly caseId = input.required<string>();
  readonly sessionId = input<string>();
  readonly words = input('Write a note');
  readonly primary = input(true);

  protected async begin(): Promise<void> {
    const { NewNoteSheet } = await import('./new-note-sheet');
    const data: NewNoteData = { caseId: this.caseId(), sessionId: this.sessionId() };
    const begun = await this.work.sheet<NewNoteData, NoteSaved>(NewNoteSheet, 'Write a note', data);
    if (begun) await this.router.navigate(['/cases', this.caseId(), 'notes', begun.id]);
  }
}
