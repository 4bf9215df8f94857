import type { Routes } from '@angular/router';

/** The therapist's first page, `/`. */
export const todayRoutes: Routes = [
  { path: '', title: 'Today', loadComponent: () => import('./today/today-page').then((m) => m.TodayPage) },
];

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
