import type { Injector } from '@angular/core';
import { Router } from '@angular/router';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import type { WayTo } from './search-places';
import { SearchSheet, type SearchData } from './search-sheet';

/** Opens the search of a case over whatever is there, and goes to the place that was chosen. */
export async function openSearch(injector: Injector, caseId: string): Promise<void> {
  const work = injector.get(QuickWork);
  const router = injector.get(Router);
  const way = await work.sheet<SearchData, WayTo>(SearchSheet, 'Search in this case', { caseId });
  if (way) await router.navigate([...way.commands], { fragment: way.fragment });
}
