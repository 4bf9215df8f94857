import type { Type } from '@angular/core';
import type { Routes } from '@angular/router';
import { provideProblemWords } from '@reknit/shared/web-kernel/start';
import { SHARING_PROBLEM_WORDS } from './sharing/share-words';
import { MY_HOMEWORK_PROBLEM_WORDS } from './words/problem-words';

/** Under `/my`: home, one piece of homework, what is done. */
export const myHomeworkRoutes: Routes = [
  {
    path: '',
    providers: [provideProblemWords({ ...MY_HOMEWORK_PROBLEM_WORDS, ...SHARING_PROBLEM_WORDS })],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'Home',
        loadComponent: () => import('./pages/home-page').then((m) => m.HomePage),
      },
      {
        path: 'history',
        title: 'Done',
        loadComponent: () => import('./pages/history-page').then((m) => m.HistoryPage),
      },
      {
        path: 'homework/:id',
        title: 'Homework',
        loadComponent: () => import('./pages/homework-page').then((m) => m.HomeworkPage),
      },
      {
        path: 'homework/:id/share/:entryId',
        title: 'Share',
        loadComponent: () => import('./sharing/share-page').then((m) => m.SharePage),
      },
      {
        path: 'shared/:id',
        title: 'Shared with you',
        loadComponent: () => import('./sharing/shared-page').then((m) => m.SharedPage),
      },
    ],
  },
];

/** What others let this person read, for the page of what people do together. */
export const sharedWithMe = (): Promise<Type<unknown>> =>
  import('./sharing/shared-with-me').then((m) => m.SharedWithMe);
