import type { Type } from '@angular/core';
import type { Routes } from '@angular/router';

// Each side is fetched when somebody goes there: the home of a person in care asks this library for one section alone.

/** Under `/cases/:caseId/agreements`. */
export const caseAgreementsRoutes: Routes = [
  { path: '', loadChildren: () => import('./case-routes').then((m) => m.CASE_ROUTES) },
];

/** Under `/my/together`. */
export const myAgreementsRoutes: Routes = [
  { path: '', loadChildren: () => import('./client-routes').then((m) => m.CLIENT_ROUTES) },
];

/** The agreements of one person, for the page of what people do together. */
export const myAgreements = (): Promise<Type<unknown>> =>
  import('./together/my-agreements').then((m) => m.MyAgreements);

/** What this person promised for today, for their home. */
export const myDay = (): Promise<Type<unknown>> => import('./commitments/mine/my-day').then((m) => m.MyDay);
