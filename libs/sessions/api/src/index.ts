export { NotePlans, type NotePlan } from './application/note-plans';
export { PdfSheet } from './application/pdf/pdf-sheet';
export { Sessions, type SessionBrief } from './application/sessions';
export { SessionSettings, type PracticeSessionSettings } from './application/session-settings';
export { SessionsApiModule } from './sessions-api.module';
