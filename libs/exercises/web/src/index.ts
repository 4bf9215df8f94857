export { ExerciseForm } from './form/exercise-form';
export { ExerciseState, memoryStore, type AnswerStore, type ExerciseContext } from './form/exercise-state';
export { AnswerSlot, StepSlot, type SlotContext } from './form/answer-slot';
export { ErrorSummary } from './form/error-summary';
export { answerFaultInWords } from './form/fault-words';
export { Answers } from './reading/answers';
export { instantOf, wallClockAt, type WallClock } from './time/zoned';
