import type { Type } from '@angular/core';
import type { Routes } from '@angular/router';
import { provideProblemWords } from '@reknit/shared/web-kernel/start';
import { MY_LISTENING_PROBLEM_WORDS } from './words/problem-words';

/** Under `/my/together`: beginning a round, and its room. */
export const myListeningRoutes: Routes = [
  {
    path: '',
    providers: [provideProblemWords(MY_LISTENING_PROBLEM_WORDS)],
    children: [
      {
        path: 'start/listening/:participationId',
        title: 'Begin',
        loadComponent: () => import('./pages/start-page').then((m) => m.StartPage),
      },
      {
        path: 'listening/:id',
        title: 'Together',
        loadComponent: () => import('./pages/room-page').then((m) => m.RoomPage),
      },
    ],
  },
];

/** A person's rounds, for the page of what people do together. */
export const myRounds = (): Promise<Type<unknown>> => import('./pages/my-rounds').then((m) => m.MyRoundsPart);
