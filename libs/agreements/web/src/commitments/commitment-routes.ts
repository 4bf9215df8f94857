import type { Routes } from '@angular/router';
import { provideProblemWords } from '@reknit/shared/web-kernel/start';
import { COMMITMENT_PROBLEM_WORDS } from './commitment-words';

/** Under `/my/together`. */
export const MY_COMMITMENT_ROUTES: Routes = [
  {
    path: 'commitments/:id',
    title: 'What I promised',
    providers: [provideProblemWords(COMMITMENT_PROBLEM_WORDS)],
    loadComponent: () => import('./mine/commitment-page').then((m) => m.CommitmentPage),
  },
];
