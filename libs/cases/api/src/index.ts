export { CaseFigures, type FiguresSource, type HomeworkFigures } from './application/case-figures';
export { Cases, type CaseParticipant, type OwnCase, type OwnGoal } from './application/cases';
export { Inbox, type InboxItem, type InboxSource } from './application/inbox';
export { SecretsPolicies } from './application/consent/secrets-policies';
export { SafetyConcerns, type ConcernOf } from './application/safety/safety-concerns';
export { SafetyGate, type Left, type Reopened, type Suspended } from './application/safety-gate';
export { Timeline, type TimelineEntry } from './application/timeline';
export { CasesApiModule } from './cases-api.module';
export type { CaseInScope } from './persistence/case.repository';
