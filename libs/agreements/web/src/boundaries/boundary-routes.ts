import type { Routes } from '@angular/router';
import { provideProblemWords } from '@reknit/shared/web-kernel/start';
import { BOUNDARY_PROBLEM_WORDS } from './words/problem-words';

/** Their titles say no more than where they are: not that there is a boundary, nor of what kind. */
const TITLE = 'Together';
const words = provideProblemWords(BOUNDARY_PROBLEM_WORDS);

/** Under `/my/together`. */
export const MY_BOUNDARY_ROUTES: Routes = [
  {
    path: '',
    providers: [words],
    children: [
      {
        path: 'start/boundary/:participationId',
        title: TITLE,
        loadComponent: () => import('./mine/start-boundary-page').then((m) => m.StartBoundaryPage),
      },
      {
        path: 'new-boundary/:caseId',
        title: TITLE,
        loadComponent: () => import('./mine/start-boundary-page').then((m) => m.StartBoundaryPage),
      },
      {
        path: 'boundary/:id',
        title: TITLE,
        loadComponent: () => import('./kept/boundary-page').then((m) => m.BoundaryPage),
      },
      {
        path: 'boundary/:id/write',
        title: TITLE,
        loadComponent: () => import('./editor/boundary-editor-page').then((m) => m.BoundaryEditorPage),
      },
      {
        path: 'boundary/:id/tell',
        title: TITLE,
        loadComponent: () => import('./kept/tell-page').then((m) => m.TellPage),
      },
      {
        path: 'boundary/:id/note',
        title: TITLE,
        data: { side: 'boundary' },
        loadComponent: () => import('./kept/note-page').then((m) => m.NotePage),
      },
      {
        path: 'told/:id',
        title: TITLE,
        loadComponent: () => import('./told/told-page').then((m) => m.ToldPage),
      },
      {
        path: 'told/:id/note',
        title: TITLE,
        data: { side: 'told' },
        loadComponent: () => import('./kept/note-page').then((m) => m.NotePage),
      },
    ],
  },
];

/** Under `/cases/:caseId/agreements`. */
export const BOUNDARY_CASE_ROUTES: Routes = [
  {
    path: 'boundaries/:id',
    title: 'Case: agreements',
    providers: [words],
    loadComponent: () => import('./case/team-boundary-page').then((m) => m.TeamBoundaryPage),
  },
];
