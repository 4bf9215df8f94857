import {
  SharedProblem,
  type FieldFaults,
  type NewerVersion,
  type Outcome,
  type Problem,
} from '@reknit/shared/model';

/** A refusal on its way out of a command. One filter turns it into problem+json; nothing else may. */
export class ProblemException extends Error {
  constructor(
    readonly code: string,
    readonly fields?: FieldFaults,
    readonly retryAfterSeconds?: number,
    readonly newer?: NewerVersion,
  ) {
    super(code);
  }
}

/** The value of an outcome, or its problem thrown: the last step between a rule and the wire. */
export function orThrow<Value>(outcome: Outcome<Value, Problem>): Value {
  if (outcome.ok) return outcome.value;
  throw new ProblemException(outcome.problem.code, outcome.problem.fields);
}

/** The one answer for a record that does not exist and for one that is not yours. */
export function notFound(): ProblemException {
  return new ProblemException(SharedProblem.notFound);
}

/** One field refused by a command, under its own path. */
export function fieldProblem(path: string, code: string, limit?: number): ProblemException {
  return new ProblemException(SharedProblem.validation, {
    [path]: [limit === undefined ? { code } : { code, limit }],
  });
}
