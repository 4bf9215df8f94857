import type { Type } from '@angular/core';
import type { Routes } from '@angular/router';
import { MY_AMENDS_ROUTES } from './amends/amends-routes';
import { AMENDS_CASE_ROUTES } from './amends/case/amends-case-routes';
import { MY_APOLOGY_ROUTES } from './apology/apology-routes';
import { BOUNDARY_CASE_ROUTES, MY_BOUNDARY_ROUTES } from './boundaries/boundary-routes';
import { MY_COMMITMENT_ROUTES } from './commitments/commitment-routes';
import { MY_RELIABILITY_ROUTES } from './reliability/reliability-routes';
import { MY_SLIP_ROUTES } from './slips/slip-routes';
import { MY_TRANSPARENCY_ROUTES, TRANSPARENCY_CASE_ROUTES } from './transparency/transparency-routes';

/** Under `/cases/:caseId/agreements`: the tab, and one agreement of each kind. */
export const caseAgreementsRoutes: Routes = [
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

/** Under `/my/together`: what one person keeps, what they were told, and what they agree on with somebody. */
export const myAgreementsRoutes: Routes = [
  ...MY_AMENDS_ROUTES,
  ...MY_APOLOGY_ROUTES,
  ...MY_BOUNDARY_ROUTES,
  ...MY_COMMITMENT_ROUTES,
  ...MY_RELIABILITY_ROUTES,
  ...MY_SLIP_ROUTES,
  ...MY_TRANSPARENCY_ROUTES,
];

/** The agreements of one person, for the page of what people do together. */
export const myAgreements = (): Promise<Type<unknown>> =>
  import('./together/my-agreements').then((m) => m.MyAgreements);

/** What this person promised for today, for their home. */
export const myDay = (): Promise<Type<unknown>> => import('./commitments/mine/my-day').then((m) => m.MyDay);
