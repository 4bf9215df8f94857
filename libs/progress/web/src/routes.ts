import type { Routes } from '@angular/router';

/** The therapist's first page, `/`. */
export const todayRoutes: Routes = [
  { path: '', title: 'Today', loadComponent: () => import('./today/today-page').then((m) => m.TodayPage) },
];

/** Under `/cases/:caseId/progress`. */
export const caseProgressRoutes: Routes = [
  {
    path: '',
    title: 'Case: progress',
    loadComponent: () => import('./pages/case-progress-page').then((m) => m.CaseProgressPage),
  },
];
