import type { Routes } from '@angular/router';
import { provideProblemWords } from '@reknit/shared/web-kernel/start';
import { LISTENING_PROBLEM_WORDS } from './words/problem-words';

/** Under `/cases/:caseId/listening`: all rounds of the case, and one of them. */
export const caseListeningRoutes: Routes = [
  {
    path: '',
    providers: [provideProblemWords(LISTENING_PROBLEM_WORDS)],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'Case: listening',
        loadComponent: () => import('./pages/case-listening-page').then((m) => m.CaseListeningPage),
      },
      {
        path: ':roundId',
        title: 'Case: listening round',
        loadComponent: () => import('./pages/round-page').then((m) => m.RoundPage),
      },
    ],
  },
];
