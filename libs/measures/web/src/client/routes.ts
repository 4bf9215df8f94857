import type { Type } from '@angular/core';
import type { Routes } from '@angular/router';
import { provideProblemWords } from '@reknit/shared/web-kernel/start';

/** Under `/my/check-ins`: what is asked, and one of them. `data.help` names whom to call. */
export const myMeasuresRoutes: Routes = [
  {
    path: '',
    providers: [
      provideProblemWords(() => import('../words/my-problem-words').then((m) => m.MY_MEASURES_PROBLEM_WORDS)),
    ],
    children: [
      {
        path: '',
        title: 'Check-ins',
        loadComponent: () => import('./pages/check-ins-page').then((m) => m.CheckInsPage),
      },
      {
        path: ':responseId',
        title: 'Check-in',
        loadComponent: () => import('./pages/check-in-page').then((m) => m.MeasureCheckInPage),
      },
    ],
  },
];

/** That something is asked, for the start page. */
export const waitingMeasures = (): Promise<Type<unknown>> =>
  import('./pages/waiting-measures').then((m) => m.WaitingMeasures);
