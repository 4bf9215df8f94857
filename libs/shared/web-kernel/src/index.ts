export * from './start';
export {
  clockTime,
  dayInWords,
  inWords,
  localDate,
  type MomentInWords,
  type WordsContext,
} from './time/in-words';
export { When } from './time/when';
export { wordsDiff, type WordsPart } from './reading/words-diff';
export { RESOURCE_GATE, Empty, Loading, Ready, ResourceGate, nothingIn } from './reading/resource-gate';
export { LockScreen } from './session/lock-screen';
export { handOver } from './files/hand-over';
export { codePoints, emailShaped, lengthWithin, mustHave } from './forms/rules';
export { serverFaults } from './forms/server-faults';
export { focusFirstError } from './focus/first-error';
export { DEVICE_DATABASE } from './session/device-database';
export { LiveEvents, type Moved } from './live/live-events';
export { OPEN_STREAM, type EventStream } from './live/event-stream';
export { mayChangeHere } from './session/may-change-here';
