import type { Routes } from '@angular/router';

/** Under `/my/together`. */
export const MY_TRANSPARENCY_ROUTES: Routes = [];

/** Under `/cases/:caseId/agreements`. */
export const TRANSPARENCY_CASE_ROUTES: Routes = [];
