import type { Routes } from '@angular/router';

/** Only route arrays leave this library; every page in them is loaded by its own relative dynamic import. */

/** Under `/my`: home, one piece of homework, what is done. */
export const myHomeworkRoutes: Routes = [];

export { assignAction, caseHomeworkRoutes, libraryRoutes, reviewRoutes } from './therapist/routes';
