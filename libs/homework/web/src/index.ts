import type { Routes } from '@angular/router';

/** Only route arrays leave this library; every page in them is loaded by its own relative dynamic import. */

/** Under `/my`: home, one piece of homework, what is done. */
export const myHomeworkRoutes: Routes = [];
/** Under `/cases/:caseId/homework`. */
export const caseHomeworkRoutes: Routes = [];
/** Under `/review/:participationId`. */
export const reviewRoutes: Routes = [];
/** Under `/library`: the list and one exercise. */
export const libraryRoutes: Routes = [];
