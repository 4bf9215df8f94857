import type { Routes } from '@angular/router';
import { IDENTITY_PROBLEM_WORDS } from './data/identity-words';
import type { PracticeTab } from './ui/practice-tab';
import { provideProblemWords } from '@reknit/shared/web-kernel/start';

const words = provideProblemWords(IDENTITY_PROBLEM_WORDS);

export const helpPage = () => import('./pages/help-page').then((m) => m.HelpPage);
/** Whom to call, to stand on a page of another domain. */
export const crisisHere = () => import('./ui/crisis-here').then((m) => m.CrisisHere);
export const accountPage = () => import('./pages/account-page').then((m) => m.AccountPage);

/** Pages that need no sign-in. */
export const doorRoutes: Routes = [
  {
    path: '',
    providers: [words],
    children: [
      {
        path: 'sign-in',
        title: 'Sign in',
        loadComponent: () => import('./pages/sign-in-page').then((m) => m.SignInPage),
      },
      {
        path: 'reset',
        title: 'New password',
        loadComponent: () => import('./pages/reset-page').then((m) => m.ResetPage),
      },
      {
        path: 'join',
        title: 'Join',
        loadComponent: () => import('./pages/join-page').then((m) => m.JoinPage),
      },
      {
        path: 'setup',
        title: 'Set up',
        loadComponent: () => import('./pages/setup-page').then((m) => m.SetupPage),
      },
      { path: 'help', title: 'Help now', loadComponent: helpPage },
    ],
  },
];

/**
 * Under `/practice`: for administrators. Pages of other domains stand beside these; the routes of the app name them and their tabs.
 *
 * @example practiceRoutes([{ link: '/practice/rooms', words: 'Rooms' }], [{ path: 'rooms', loadComponent: roomsPage }])
 */
export const practiceRoutes = (tabs: readonly PracticeTab[], more: Routes): Routes => [
  {
    path: '',
    data: { tabs },
    providers: [words],
    loadComponent: () => import('./pages/practice-frame').then((m) => m.PracticeFrame),
    children: [
      {
        path: '',
        title: 'People',
        loadComponent: () => import('./pages/people-page').then((m) => m.PeoplePage),
      },
      {
        path: 'outbox',
        title: 'Outbox',
        loadComponent: () => import('./pages/outbox-page').then((m) => m.OutboxPage),
      },
      ...more,
    ],
  },
];
