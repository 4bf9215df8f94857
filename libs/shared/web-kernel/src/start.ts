// What the first page of a document needs, apart from the rest, so that signing in loads no more than that: nothing that
// brings forms or lists with it.
export { Clock } from './time/clock';
export { IdSource } from './ids/id-source';
export { HttpProblem, LocalProblem, toProblem } from './http/http-problem';
export { Commands, type CommandOptions } from './http/commands';
export { write, type Write } from './http/write';
export { ProblemWords, provideProblemWords } from './problems/problem-words';
export { addFaultWords, faultInWords } from './problems/fault-words';
export { ProblemNotice } from './problems/problem-notice';
export { Session } from './session/session';
export { SESSION_PATHS, type SessionPaths, type SignedInPerson } from './session/signed-in-person';
export { IdleWatch } from './session/idle-watch';
export { SessionLock } from './session/session-lock';
export { PageLoad } from './session/page-load';
export { keepsOnDevice } from './session/device-database';
export { QuickExit } from './leaving/quick-exit';
export { Network } from './network/network';
export { Theme, ThemeChoice } from './theme/theme';
export { provideKernel } from './provide-kernel';
