import type { Routes } from '@angular/router';
import { provideProblemWords } from '@reknit/shared/web-kernel/start';
import { APOLOGY_PROBLEM_WORDS } from './apology-words';

const words = provideProblemWords(APOLOGY_PROBLEM_WORDS);

/** Under `/my/together`. Their titles say no more than where they are. */
export const MY_APOLOGY_ROUTES: Routes = [
  {
    path: 'start/apology/:participationId',
    title: 'Together',
    providers: [words],
    loadComponent: () => import('./mine/hand-on-page').then((m) => m.HandOnPage),
  },
  {
    path: 'apology/:id',
    title: 'Together',
    providers: [words],
    loadComponent: () => import('./mine/apology-page').then((m) => m.ApologyPage),
  },
];
