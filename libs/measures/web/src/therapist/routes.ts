import type { Type } from '@angular/core';
import type { Routes } from '@angular/router';
import { provideProblemWords } from '@reknit/shared/web-kernel/start';

/** Under `/cases/:caseId/measures`: risk flags. What is asked and what came back stands on the page of progress. */
export const caseMeasuresRoutes: Routes = [
  {
    path: 'flags',
    providers: [
      provideProblemWords(() => import('../words/problem-words').then((m) => m.MEASURES_PROBLEM_WORDS)),
    ],
    children: [
      {
        path: '',
        title: 'Case: risk flags',
        loadComponent: () => import('./risk/flags-page').then((m) => m.FlagsPage),
      },
      {
        path: ':flagId',
        title: 'Case: risk flag',
        loadComponent: () => import('./risk/flag-page').then((m) => m.FlagPage),
      },
    ],
  },
];

/** The section of measures on the page of progress: `caseId` and the chart of that page are its inputs. */
export const measuresSection = (): Promise<Type<unknown>> =>
  import('./section/measures-section').then((m) => m.MeasuresSection);

/** Above every page of a case: a risk flag that is not closed. `caseId` is its input. */
export const riskBanner = (): Promise<Type<unknown>> =>
  import('./risk/risk-banner').then((m) => m.RiskBanner);
