import type { Type } from '@angular/core';
import type { Routes } from '@angular/router';
import { provideProblemWords } from '@reknit/shared/web-kernel/start';
import { CASE_PROBLEM_WORDS, INVITATION_PROBLEM_WORDS } from './words/problem-words';
import { SAFETY_PROBLEM_WORDS } from './words/safety-problem-words';

const words = provideProblemWords({ ...CASE_PROBLEM_WORDS, ...INVITATION_PROBLEM_WORDS });

/** Under `/caseload`. */
export const caseloadRoutes: Routes = [
  {
    path: '',
    providers: [words],
    children: [
      {
        path: '',
        title: 'Caseload',
        loadComponent: () => import('./pages/caseload-page').then((m) => m.CaseloadPage),
      },
      {
        path: 'new',
        title: 'Open a case',
        loadComponent: () => import('./pages/open-case-page').then((m) => m.OpenCasePage),
      },
    ],
  },
];

/** Under `/cases/:caseId`, inside the frame: overview and people. */
export const caseRoutes: Routes = [
  {
    path: '',
    providers: [words],
    children: [
      {
        path: '',
        title: 'Case',
        loadComponent: () => import('./pages/case-overview-page').then((m) => m.CaseOverviewPage),
      },
      {
        path: 'people',
        title: 'Case: people',
        loadComponent: () => import('./pages/case-people-page').then((m) => m.CasePeoplePage),
      },
    ],
  },
];

/** Under `/cases/:caseId/safety`. */
export const caseSafetyRoutes: Routes = [
  {
    path: '',
    title: 'Case: safety',
    providers: [provideProblemWords(SAFETY_PROBLEM_WORDS)],
    loadComponent: () => import('./safety/safety-page').then((m) => m.SafetyPage),
  },
];

/** The frame of one case: its title, its tabs and a `router-outlet` for the pages of every domain. */
export const caseFrame = (): Promise<Type<unknown>> => import('./pages/case-frame').then((m) => m.CaseFrame);
