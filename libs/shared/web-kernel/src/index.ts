export { Clock } from './time/clock';
export {
  clockTime,
  dayInWords,
  inWords,
  localDate,
  type MomentInWords,
  type WordsContext,
} from './time/in-words';
export { When } from './time/when';
export { IdSource } from './ids/id-source';
export { HttpProblem, LocalProblem, toProblem } from './http/http-problem';
export { Commands, type CommandOptions } from './http/commands';
export { write, type Write } from './http/write';
export { ProblemWords, provideProblemWords } from './problems/problem-words';
export { addFaultWords, faultInWords } from './problems/fault-words';
export { ProblemNotice } from './problems/problem-notice';
export { codePoints, emailShaped, lengthWithin, mustHave } from './forms/rules';
export { serverFaults } from './forms/server-faults';
export { focusFirstError } from './focus/first-error';
export { RESOURCE_GATE, Empty, Loading, Ready, ResourceGate, nothingIn } from './reading/resource-gate';
export { Session } from './session/session';
export { SESSION_PATHS, type SessionPaths, type SignedInPerson } from './session/signed-in-person';
export { SessionLock } from './session/session-lock';
export { LockScreen } from './session/lock-screen';
export { PageLoad } from './session/page-load';
export { QuickExit } from './leaving/quick-exit';
export { Network } from './network/network';
export { Theme, ThemeChoice } from './theme/theme';
export { provideKernel } from './provide-kernel';
