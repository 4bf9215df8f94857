import type { Routes } from '@angular/router';
import { accountPage, crisisHere, doorRoutes, helpPage, practiceRoutes } from '@reknit/identity/web';
import { CASE_TABS } from './case-tabs';
import { administratorsOnly, careTeamOnly, clientsOnly, staffOnly, supervisorsOnly } from './guards';

const PRACTICE_TABS = [
  { link: '/practice/agenda', words: 'Agenda' },
  { link: '/practice/sessions', words: 'Sessions and notes' },
];

/** Every page of the product, each in its own chunk. Pages of two domains meet here and nowhere else. */
export const routes: Routes = [
  {
    path: 'my',
    canActivate: [clientsOnly],
    loadComponent: () => import('./shell/client-shell').then((m) => m.ClientShell),
    children: [
      {
        path: 'me',
        title: 'Me',
        loadComponent: accountPage,
      },
      {
        path: 'help',
        title: 'Help now',
        loadComponent: helpPage,
      },
      {
        path: 'privacy',
        data: { corrections: () => import('@reknit/sessions/web').then((m) => m.myCorrections()) },
        loadChildren: () => import('@reknit/cases/web').then((m) => m.myPrivacyRoutes),
      },
      {
        path: 'together',
        children: [
          {
            path: '',
            pathMatch: 'full',
            title: 'Together',
            loadComponent: () => import('./pages/together-page').then((m) => m.TogetherPage),
          },
          {
            path: '',
            loadChildren: () => import('@reknit/agreements/web').then((m) => m.myAgreementsRoutes),
          },
          {
            path: '',
            loadChildren: () => import('@reknit/listening/web').then((m) => m.myListeningRoutes),
          },
        ],
      },
      {
        path: 'check-in',
        data: { help: crisisHere },
        loadChildren: () => import('@reknit/cases/web').then((m) => m.myCheckInRoutes),
      },
      {
        path: 'check-ins',
        data: { help: crisisHere },
        loadChildren: () => import('@reknit/measures/web').then((m) => m.myMeasuresRoutes),
      },
      {
        path: 'sessions',
        loadChildren: () => import('@reknit/sessions/web').then((m) => m.mySessionsRoutes),
      },
      {
        path: '',
        data: {
          waiting: [
            () => import('@reknit/sessions/web').then((m) => m.myNextSession()),
            () => import('@reknit/cases/web').then((m) => m.myWaiting()),
            () => import('@reknit/measures/web').then((m) => m.waitingMeasures()),
            () => import('@reknit/agreements/web').then((m) => m.myDay()),
          ],
        },
        loadChildren: () => import('@reknit/homework/web').then((m) => m.myHomeworkRoutes),
      },
    ],
  },
  {
    path: '',
    loadComponent: () => import('./shell/therapist-shell').then((m) => m.TherapistShell),
    children: [
      { path: 'account', canActivate: [staffOnly], title: 'Your account', loadComponent: accountPage },
      {
        path: 'practice',
        canActivate: [administratorsOnly],
        children: practiceRoutes(PRACTICE_TABS, [
          { path: 'agenda', loadChildren: () => import('@reknit/sessions/web').then((m) => m.agendaRoutes) },
          {
            path: 'sessions',
            loadChildren: () => import('@reknit/sessions/web').then((m) => m.sessionSettingsRoutes),
          },
        ]),
      },
      {
        path: '',
        canActivate: [careTeamOnly],
        children: [
          {
            path: '',
            pathMatch: 'full',
            data: { beginNote: () => import('@reknit/sessions/web').then((m) => m.beginNote()) },
            loadChildren: () => import('@reknit/progress/web').then((m) => m.todayRoutes),
          },
          { path: 'agenda', loadChildren: () => import('@reknit/sessions/web').then((m) => m.agendaRoutes) },
          { path: 'caseload', loadChildren: () => import('@reknit/cases/web').then((m) => m.caseloadRoutes) },
          // Long work has the page to itself; what is written about a case stands outside the frame of it.
          {
            path: 'cases/:caseId/notes',
            loadChildren: () => import('@reknit/sessions/web').then((m) => m.noteRoutes),
          },
          {
            path: 'cases/:caseId/own-notes',
            loadChildren: () => import('@reknit/sessions/web').then((m) => m.ownNoteRoutes),
          },
          {
            path: 'cases/:caseId/room',
            loadChildren: () => import('@reknit/homework/web').then((m) => m.roomRoutes),
          },
          {
            path: 'notes',
            loadChildren: () => import('@reknit/sessions/web').then((m) => m.unsignedRoutes),
          },
          {
            path: 'supervision',
            canActivate: [supervisorsOnly],
            data: { sections: [() => import('@reknit/progress/web').then((m) => m.superviseeNeeds())] },
            loadChildren: () => import('@reknit/sessions/web').then((m) => m.supervisionRoutes),
          },
          {
            path: 'cases/:caseId',
            loadComponent: () => import('@reknit/cases/web').then((m) => m.caseFrame()),
            // What stands beside the title of a case belongs to the domain after it; they meet here.
            data: {
              actions: () => import('@reknit/homework/web').then((m) => m.assignAction()),
              notices: () => import('@reknit/measures/web').then((m) => m.riskBanner()),
              tabs: CASE_TABS,
            },
            children: [
              {
                path: 'homework',
                loadChildren: () => import('@reknit/homework/web').then((m) => m.caseHomeworkRoutes),
              },
              {
                path: 'agreements',
                loadChildren: () => import('@reknit/agreements/web').then((m) => m.caseAgreementsRoutes),
              },
              {
                path: 'listening',
                loadChildren: () => import('@reknit/listening/web').then((m) => m.caseListeningRoutes),
              },
              {
                path: 'sessions',
                data: { room: () => import('@reknit/homework/web').then((m) => m.roomExercises()) },
                loadChildren: () => import('@reknit/sessions/web').then((m) => m.caseSessionsRoutes),
              },
              {
                path: 'brief',
                loadChildren: () => import('@reknit/progress/web').then((m) => m.caseBriefRoutes),
              },
              {
                path: 'measures',
                data: { writeNote: () => import('@reknit/sessions/web').then((m) => m.writeNote()) },
                loadChildren: () => import('@reknit/measures/web').then((m) => m.caseMeasuresRoutes),
              },
              {
                path: 'progress',
                data: { section: () => import('@reknit/measures/web').then((m) => m.measuresSection()) },
                loadChildren: () => import('@reknit/progress/web').then((m) => m.caseProgressRoutes),
              },
              {
                path: 'safety',
                loadChildren: () => import('@reknit/cases/web').then((m) => m.caseSafetyRoutes),
              },
              { path: '', loadChildren: () => import('@reknit/cases/web').then((m) => m.caseRoutes) },
            ],
          },
          {
            path: 'review/:participationId',
            loadChildren: () => import('@reknit/homework/web').then((m) => m.reviewRoutes),
          },
          {
            path: 'library',
            loadChildren: () => import('@reknit/homework/web').then((m) => m.libraryRoutes),
          },
        ],
      },
    ],
  },
  // After the workspace: a frame with an empty path takes the empty address even when no page in it does.
  {
    path: '',
    loadComponent: () => import('./shell/door-shell').then((m) => m.DoorShell),
    children: doorRoutes,
  },
  {
    path: 'care-team-only',
    title: 'Closed',
    loadComponent: () => import('./pages/care-team-only-page').then((m) => m.CareTeamOnlyPage),
  },
  {
    path: 'not-reached',
    title: 'No connection',
    loadComponent: () => import('./pages/not-reached-page').then((m) => m.NotReachedPage),
  },
  {
    path: '**',
    title: 'Not found',
    loadComponent: () => import('./pages/not-found-page').then((m) => m.NotFoundPage),
  },
];
