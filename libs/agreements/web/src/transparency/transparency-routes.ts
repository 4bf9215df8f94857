import type { Routes } from '@angular/router';
import { provideProblemWords } from '@reknit/shared/web-kernel/start';
import { TRANSPARENCY_PROBLEM_WORDS } from './words/problem-words';

const words = provideProblemWords(TRANSPARENCY_PROBLEM_WORDS);

/** Under `/my/together`. */
export const MY_TRANSPARENCY_ROUTES: Routes = [
  {
    path: '',
    providers: [words],
    children: [
      {
        path: 'start/transparency/:participationId',
        title: 'Together',
        loadComponent: () => import('./mine/start-transparency-page').then((m) => m.StartTransparencyPage),
      },
      {
        path: 'transparency/:id',
        title: 'Together',
        loadComponent: () => import('./mine/transparency-page').then((m) => m.TransparencyPage),
      },
    ],
  },
];

/** Under `/cases/:caseId/agreements`. */
export const TRANSPARENCY_CASE_ROUTES: Routes = [
  {
    path: 'transparency/:id',
    title: 'Case: agreements',
    providers: [words],
    loadComponent: () => import('./case/team-transparency-page').then((m) => m.TeamTransparencyPage),
  },
];
