import type { Type } from '@angular/core';
import type { Routes } from '@angular/router';
import { provideProblemWords } from '@reknit/shared/web-kernel/start';

const words = provideProblemWords(() => import('./words/problem-words').then((m) => m.SESSION_PROBLEM_WORDS));

/** Under `/agenda`: the calendar, and taking it along. */
export const agendaRoutes: Routes = [
  {
    path: '',
    providers: [words],
    children: [
      {
        path: '',
        title: 'Agenda',
        loadComponent: () => import('./agenda/agenda-page').then((m) => m.AgendaPage),
      },
      {
        path: 'calendar',
        title: 'Calendar',
        loadComponent: () => import('./feed/my-calendar-page').then((m) => m.MyCalendarPage),
      },
    ],
  },
];

/** Under `/cases/:caseId/sessions`: the list, and one session. `data.room` names what can be opened in the room. */
export const caseSessionsRoutes: Routes = [
  {
    path: '',
    providers: [words],
    children: [
      {
        path: '',
        title: 'Case: sessions and notes',
        loadComponent: () => import('./case/case-sessions-page').then((m) => m.CaseSessionsPage),
      },
      {
        path: ':sessionId',
        title: 'Session',
        loadComponent: () => import('./page/session-page').then((m) => m.SessionPage),
      },
    ],
  },
];

/** Under `/practice/sessions`: for administrators. */
export const sessionSettingsRoutes: Routes = [
  {
    path: '',
    title: 'Sessions and notes',
    providers: [words],
    loadComponent: () => import('./settings/session-settings-page').then((m) => m.SessionSettingsPage),
  },
];

/** Under `/my/sessions`. */
export const mySessionsRoutes: Routes = [
  {
    path: '',
    title: 'Sessions',
    providers: [words],
    loadComponent: () => import('./mine/my-sessions-page').then((m) => m.MySessionsPage),
  },
];

/** The next session, for the start page. */
export const myNextSession = (): Promise<Type<unknown>> =>
  import('./mine/my-next-session').then((m) => m.MyNextSession);

/** What somebody asks to have corrected in their record, for their Privacy page. */
export const myCorrections = (): Promise<Type<unknown>> =>
  import('./corrections/my-corrections').then((m) => m.MyCorrectionsPart);
