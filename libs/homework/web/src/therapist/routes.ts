import type { Type } from '@angular/core';
import type { Routes } from '@angular/router';
import { provideProblemWords } from '@reknit/shared/web-kernel/start';
import { HOMEWORK_PROBLEM_WORDS } from './words/problem-words';

const words = provideProblemWords(HOMEWORK_PROBLEM_WORDS);

/** Under `/cases/:caseId/homework`. */
export const caseHomeworkRoutes: Routes = [
  {
    path: '',
    title: 'Case: homework',
    providers: [words],
    loadComponent: () => import('./pages/case-homework-page').then((m) => m.CaseHomeworkPage),
  },
];

/** What the frame of a case shows beside its title: assigning an exercise. */
export const assignAction = (): Promise<Type<unknown>> =>
  import('./assign/assign-button').then((m) => m.AssignButton);

/** Under `/cases/:caseId/room`, outside the frame of the case: one exercise has the page to itself while it is done. */
export const roomRoutes: Routes = [
  {
    path: ':participationId',
    title: 'Exercise in the room',
    providers: [words],
    canDeactivate: [(page: { readonly mayLeave: () => boolean | Promise<boolean> }) => page.mayLeave()],
    loadComponent: () => import('./room/room-page').then((m) => m.RoomPage),
  },
];

/** What a session shows of exercises to be opened in its room. */
export const roomExercises = (): Promise<Type<unknown>> =>
  import('./room/room-exercises').then((m) => m.RoomExercises);

/** Under `/review/:participationId`. */
export const reviewRoutes: Routes = [
  {
    path: '',
    title: 'Review',
    providers: [words],
    loadComponent: () => import('./review/review-page').then((m) => m.ReviewPage),
  },
];

/** Under `/library`: the list and one exercise. */
export const libraryRoutes: Routes = [
  {
    path: '',
    providers: [words],
    children: [
      {
        path: '',
        title: 'Library',
        loadComponent: () => import('./library/library-page').then((m) => m.LibraryPage),
      },
      {
        path: ':code/:version',
        title: 'Exercise',
        loadComponent: () => import('./library/exercise-page').then((m) => m.ExercisePage),
      },
    ],
  },
];
