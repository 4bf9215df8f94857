import type { Injector } from '@angular/core';
import { Router } from '@angular/router';
import type { NoteSaved } from '@reknit/sessions/model';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import { NewNoteSheet, type NewNoteData } from './new-note-sheet';

/** Begins a note over whatever is there, and goes to it. */
export async function openNewNote(injector: Injector, data: NewNoteData): Promise<void> {
  const router = injector.get(Router);
  const begun = await injector
    .get(QuickWork)
    .sheet<NewNoteData, NoteSaved>(NewNoteSheet, 'Write a note', data);
  if (begun) await router.navigate(['/cases', data.caseId, 'notes', begun.id]);
}
