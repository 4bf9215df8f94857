import type { Routes } from '@angular/router';

/** Under `/my/together`. */
export const MY_BOUNDARY_ROUTES: Routes = [];

/** Under `/cases/:caseId/agreements`. */
export const BOUNDARY_CASE_ROUTES: Routes = [];
