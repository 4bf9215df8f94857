import type { Routes } from '@angular/router';
import { provideProblemWords } from '@reknit/shared/web-kernel/start';
import { COMMITMENT_PROBLEM_WORDS } from '../commitments/commitment-words';
import { RELIABILITY_PROBLEM_WORDS } from './reliability-words';

/** Under `/my/together`. */
export const MY_RELIABILITY_ROUTES: Routes = [
  {
    path: 'start/reliability_log/:participationId',
    title: 'Together',
    providers: [provideProblemWords({ ...COMMITMENT_PROBLEM_WORDS, ...RELIABILITY_PROBLEM_WORDS })],
    loadComponent: () => import('./mine/log-page').then((m) => m.LogPage),
  },
];
