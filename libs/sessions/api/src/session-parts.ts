import type { Provider, Type } from '@nestjs/common';
import { SESSION_ACTIONS, type SessionProblem } from '@reknit/sessions/model';
import { registerActions, registerProblems } from '@reknit/shared/api-kernel';
import { AgendaQueries } from './application/agenda.queries';
import { CalendarFeeds, FeedSources } from './application/calendar-feeds';
import { CaseSessionsQueries } from './application/case-sessions.queries';
import { OwnSessionsRecord } from './application/own-sessions-record';
import { MySessionsQueries } from './application/my-sessions.queries';
import { SessionGround } from './application/session-ground';
import { SessionHolding } from './application/session-holding.commands';
import { SessionInbox } from './application/session-inbox';
import { LetterPost, SessionLetters } from './application/session-letters';
import { SessionMaterial } from './application/session-material';
import { SessionMoving } from './application/session-moving.commands';
import { SessionNews } from './application/session-news';
import { SessionPeople } from './application/session-people.commands';
import { SessionScheduling } from './application/session-scheduling.commands';
import { SessionSettings } from './application/session-settings';
import { SessionSettingsCommands } from './application/session-settings.commands';
import { Sessions } from './application/sessions';
import { AgendaController } from './http/agenda.controller';
import { CalendarController } from './http/calendar.controller';
import { CaseSessionsController } from './http/case-sessions.controller';
import { MySessionsController } from './http/my-sessions.controller';
import { SessionBusy } from './persistence/session-busy';
import { SessionCompany } from './persistence/session-company';
import { SessionRecords } from './persistence/session-records';
import { SessionRepository } from './persistence/session.repository';

registerActions(SESSION_ACTIONS);
registerProblems<SessionProblem>(
  {
    'session.clinician-busy': 409,
    'session.person-busy': 409,
    'session.room-busy': 409,
    'session.move-not-allowed': 409,
    'session.in-the-past': 422,
    'session.no-such-time': 422,
    'session.people-do-not-fit': 422,
    'session.not-in-case': 422,
    'session.not-on-team': 422,
    'session.place-does-not-fit': 422,
    'session.no-such-room': 422,
    'session.repeat-invalid': 422,
    'session.not-a-series': 409,
    'session.not-begun': 409,
    'session.attendance-incomplete': 422,
    'session.decision-needed': 422,
    'session.decision-not-asked': 422,
    'session.policy-missing': 409,
    'session.not-remote': 409,
    'session.too-early-to-ask': 409,
    'session.notice-invalid': 422,
    'session.no-such-exercise': 422,
  },
  {
    ex_session_clinician: 'session.clinician-busy',
    ex_session_attendee: 'session.person-busy',
    ex_session_room: 'session.room-busy',
    fk_session_exercise_homework: 'session.no-such-exercise',
  },
);

export const SESSION_CONTROLLERS: readonly Type[] = [
  CaseSessionsController,
  AgendaController,
  MySessionsController,
  CalendarController,
];

export const SESSION_EXPORTS = [Sessions, SessionSettings];

export const SESSION_PROVIDERS: readonly Provider[] = [
  AgendaQueries,
  CalendarFeeds,
  CaseSessionsQueries,
  FeedSources,
  LetterPost,
  MySessionsQueries,
  OwnSessionsRecord,
  SessionBusy,
  SessionCompany,
  SessionGround,
  SessionHolding,
  SessionInbox,
  SessionLetters,
  SessionMaterial,
  SessionMoving,
  SessionNews,
  SessionPeople,
  SessionRecords,
  SessionRepository,
  Sessions,
  SessionScheduling,
  SessionSettings,
  SessionSettingsCommands,
];
