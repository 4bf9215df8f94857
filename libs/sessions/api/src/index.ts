export { NotePlans, type NotePlan } from './application/note-plans';
export { Sessions, type SessionBrief } from './application/sessions';
export { SessionSettings, type PracticeSessionSettings } from './application/session-settings';
export { SessionsApiModule } from './sessions-api.module';
