import type { Routes } from '@angular/router';
import { AMENDS_CASE_ROUTES } from './amends/case/amends-case-routes';
import { BOUNDARY_CASE_ROUTES } from './boundaries/boundary-routes';
import { TRANSPARENCY_CASE_ROUTES } from './transparency/transparency-routes';

/** The tab, and one agreement of each kind, with the words of each. */
export const CASE_ROUTES: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Case: agreements',
    loadComponent: () => import('./case/case-agreements-page').then((m) => m.CaseAgreementsPage),
  },
  ...AMENDS_CASE_ROUTES,
  ...BOUNDARY_CASE_ROUTES,
  ...TRANSPARENCY_CASE_ROUTES,
];
