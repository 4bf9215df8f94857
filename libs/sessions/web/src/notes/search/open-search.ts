import type { Injector } from '@angular/core';
import { Router } from '@angular/router';
import type { SearchHit } from '@reknit/sessions/model';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import { SearchSheet, type SearchData } from './search-sheet';

/** Opens the search of a case over whatever is there, and goes to the place in the note that was chosen. */
export async function openSearch(injector: Injector, caseId: string): Promise<void> {
  const work = injector.get(QuickWork);
  const router = injector.get(Router);
  const hit = await work.sheet<SearchData, SearchHit>(SearchSheet, 'Search in this case', { caseId });
  if (!hit) return;
  // Which part of the note, by its key; never a word of what was looked for.
  await router.navigate(['/cases', caseId, 'notes', hit.noteId], { fragment: `text-${hit.key}` });
}
