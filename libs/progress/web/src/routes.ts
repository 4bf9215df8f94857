import type { Type } from '@angular/core';
import type { Routes } from '@angular/router';

/** The therapist's first page, `/`. */
export const todayRoutes: Routes = [
  { path: '', title: 'Today', loadComponent: () => import('./today/today-page').then((m) => m.TodayPage) },
];

/** What supervisees need, for the page of supervision. */
export const superviseeNeeds = (): Promise<Type<unknown>> =>
  import('./supervision/supervisee-needs').then((m) => m.SuperviseeNeeds);

/** Under `/cases/:caseId/brief`. */
export const caseBriefRoutes: Routes = [
  {
    path: '',
    title: 'Case: brief',
    loadComponent: () => import('./brief/brief-page').then((m) => m.BriefPage),
  },
];

/** Under `/cases/:caseId/progress`. */
export const caseProgressRoutes: Routes = [
  {
    path: '',
    title: 'Case: progress',
    loadComponent: () => import('./pages/case-progress-page').then((m) => m.CaseProgressPage),
  },
];
