import type { Routes } from '@angular/router';

/** Only route arrays leave this library; every page in them is loaded by its own relative dynamic import. */

/** The therapist's first page, `/`. */
export const todayRoutes: Routes = [];
/** Under `/cases/:caseId/progress`. */
export const caseProgressRoutes: Routes = [];
