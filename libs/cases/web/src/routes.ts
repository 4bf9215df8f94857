import type { Type } from '@angular/core';
import type { Routes } from '@angular/router';
import { provideProblemWords } from '@reknit/shared/web-kernel/start';

const words = provideProblemWords(() =>
  import('./words/problem-words').then((m) => ({ ...m.CASE_PROBLEM_WORDS, ...m.INVITATION_PROBLEM_WORDS })),
);
const safetyWords = provideProblemWords(() =>
  import('./words/safety-problem-words').then((m) => m.SAFETY_PROBLEM_WORDS),
);
const myWords = provideProblemWords(() =>
  import('./words/safety-problem-words').then((m) => ({
    ...m.SAFETY_PROBLEM_WORDS,
    ...m.MY_PART_PROBLEM_WORDS,
  })),
);

const emergencyWords = provideProblemWords(() =>
  import('./words/emergency-problem-words').then((m) => m.EMERGENCY_PROBLEM_WORDS),
);

/** What the palette needs to open: the shell hands it the pages and actions of whoever is signed in. */
export const commandPalette = () => import('./palette/open-palette').then((m) => m.openPalette);

/** Under `/caseload`. */
export const caseloadRoutes: Routes = [
  {
    path: '',
    providers: [words],
    children: [
      {
        path: '',
        title: 'Caseload',
        loadComponent: () => import('./pages/caseload-page').then((m) => m.CaseloadPage),
      },
      {
        path: 'new',
        title: 'Open a case',
        loadComponent: () => import('./pages/open-case-page').then((m) => m.OpenCasePage),
      },
      {
        path: 'emergency',
        title: 'Emergency',
        providers: [emergencyWords],
        loadComponent: () => import('./emergency/emergency-page').then((m) => m.EmergencyPage),
      },
    ],
  },
];

/** Under `/cases/:caseId`, inside the frame: overview and people. */
export const caseRoutes: Routes = [
  {
    path: '',
    providers: [words],
    children: [
      {
        path: '',
        title: 'Case',
        loadComponent: () => import('./pages/case-overview-page').then((m) => m.CaseOverviewPage),
      },
      {
        path: 'people',
        title: 'Case: people',
        loadComponent: () => import('./pages/case-people-page').then((m) => m.CasePeoplePage),
      },
    ],
  },
];

/** Under `/cases/:caseId/safety`. */
export const caseSafetyRoutes: Routes = [
  {
    path: '',
    title: 'Case: safety',
    providers: [safetyWords, emergencyWords],
    loadComponent: () => import('./safety/safety-page').then((m) => m.SafetyPage),
  },
];

/** Under `/my/check-in`. */
export const myCheckInRoutes: Routes = [
  {
    path: ':caseId',
    title: 'Check-in',
    providers: [safetyWords],
    loadComponent: () => import('./check-in/check-in-page').then((m) => m.CheckInPage),
  },
];

/** Under `/my/privacy`: what somebody agreed to, one agreement, leaving. */
export const myPrivacyRoutes: Routes = [
  {
    path: '',
    providers: [myWords],
    children: [
      {
        path: '',
        title: 'Privacy',
        loadComponent: () => import('./privacy/privacy-page').then((m) => m.PrivacyPage),
      },
      {
        path: 'agreement/:id',
        title: 'Privacy',
        loadComponent: () => import('./privacy/agreement-page').then((m) => m.AgreementPage),
      },
      {
        path: 'opened',
        title: 'Privacy',
        loadComponent: () => import('./privacy/opened-page').then((m) => m.OpenedPage),
      },
      {
        path: 'leave/:caseId',
        title: 'Privacy',
        loadComponent: () => import('./privacy/leave-page').then((m) => m.LeavePage),
      },
    ],
  },
];

/** What waits for a person in care besides homework, for their start page. */
export const myWaiting = (): Promise<Type<unknown>> =>
  import('./privacy/my-waiting').then((m) => m.MyWaiting);

/** The frame of one case: its title, its tabs and a `router-outlet` for the pages of every domain. */
export const caseFrame = (): Promise<Type<unknown>> => import('./pages/case-frame').then((m) => m.CaseFrame);
