import type { Routes } from '@angular/router';
import { provideProblemWords } from '@reknit/shared/web-kernel/start';
import { MY_HOMEWORK_PROBLEM_WORDS } from './words/problem-words';

/** Under `/my`: home, one piece of homework, what is done. */
export const myHomeworkRoutes: Routes = [
  {
    path: '',
    providers: [provideProblemWords(MY_HOMEWORK_PROBLEM_WORDS)],
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
    ],
  },
];
