import type { EnvironmentInjector, Injector, Type } from '@angular/core';
import type { Routes } from '@angular/router';
import { provideProblemWords } from '@reknit/shared/web-kernel/start';

const words = provideProblemWords(() => import('./words/problem-words').then((m) => m.NOTE_PROBLEM_WORDS));

/** Under `/cases/:caseId/notes`: one note, written or read. */
export const noteRoutes: Routes = [
  {
    path: ':noteId',
    title: 'Note',
    providers: [words],
    loadComponent: () => import('./note-page').then((m) => m.NotePage),
  },
];

/** Under `/cases/:caseId/own-notes`: psychotherapy notes, their author's alone. */
export const ownNoteRoutes: Routes = [
  {
    path: '',
    providers: [words],
    children: [
      {
        path: '',
        title: 'Psychotherapy notes',
        loadComponent: () => import('./psychotherapy/own-notes-page').then((m) => m.OwnNotesPage),
      },
      {
        path: ':ownNoteId',
        title: 'Psychotherapy note',
        loadComponent: () => import('./psychotherapy/own-note-page').then((m) => m.OwnNotePage),
      },
    ],
  },
];

/** Under `/notes`: what one has begun and not signed. */
export const unsignedRoutes: Routes = [
  {
    path: '',
    title: 'Unsigned notes',
    providers: [words],
    loadComponent: () => import('./lists/unsigned-page').then((m) => m.UnsignedPage),
  },
];

/** Under `/supervision`. `data.sections` names what later domains say there. */
export const supervisionRoutes: Routes = [
  {
    path: '',
    title: 'Supervision',
    providers: [words],
    loadComponent: () => import('./supervision/supervision-page').then((m) => m.SupervisionPage),
  },
  {
    path: 'training/:ownNoteId',
    title: 'Psychotherapy note',
    providers: [words],
    loadComponent: () => import('./supervision/training-note-page').then((m) => m.TrainingNotePage),
  },
];

/** Looks for words in the notes of a case, from wherever in it somebody is. */
export const caseSearch = (): Promise<(injector: Injector, caseId: string) => Promise<void>> =>
  import('./search/open-search').then((m) => m.openSearch);

/** Beside a session on Today: `caseId`, `sessionId` and `about` are its inputs. */
export const beginNote = (): Promise<Type<unknown>> =>
  import('./new-note/begin-note-link').then((m) => m.BeginNoteLink);

/** Beside what calls for a note, on pages of other domains: `caseId`, `format`, `section`, `words` and `primary` are its inputs. */
export const writeNote = (): Promise<Type<unknown>> =>
  import('./new-note/write-note-button').then((m) => m.WriteNoteButton);

/** Sends what this device has kept of notes, whatever page is open. */
export const keptNotesSender = (): Promise<(injector: EnvironmentInjector) => Promise<void>> =>
  import('./draft/kept-notes').then((m) => m.sendKeptNotes);
