import { SharedProblem } from '@reknit/shared/model';

const SHARED: Readonly<Record<SharedProblem, number>> = {
  'not-found': 404,
  'not-allowed': 403,
  'signed-out': 401,
  'validation-failed': 422,
  'malformed-request': 400,
  'too-large': 413,
  'too-many-requests': 429,
  'version-required': 428,
  'version-stale': 412,
  'idempotency-key-required': 428,
  'idempotency-key-reused': 422,
  'idempotency-key-in-flight': 409,
  'cross-site-request': 403,
  'auth.step-up-required': 403,
  conflict: 409,
  'not-available-now': 409,
  'temporarily-unavailable': 503,
  unexpected: 500,
};

/** Every problem code with the status it travels under. Domains add theirs when their module is loaded. */
const statuses = new Map<string, number>(Object.entries(SHARED));
/** Constraint names that mean something to a person, mapped to the code that says so. */
const constraints = new Map<string, string>();

/**
 * Registers a domain's problems: a status for each code (a code without one does not compile) and the database
 * constraints that stand for some of them, so that a lost race is answered like the rule would have answered.
 */
export function registerProblems<Code extends string>(
  table: Readonly<Record<Code, number>>,
  byConstraint: Readonly<Record<string, Code>> = {},
): void {
  for (const [code, status] of Object.entries<number>(table)) statuses.set(code, status);
  for (const [name, code] of Object.entries<Code>(byConstraint)) constraints.set(name, code);
}

export function statusOf(code: string): number {
  return statuses.get(code) ?? 500;
}

export function problemOfConstraint(name: string | undefined): string | undefined {
  return name === undefined ? undefined : constraints.get(name);
}

/** For the OpenAPI document and the tests: every code the product can answer with. */
export function allProblems(): readonly { readonly code: string; readonly status: number }[] {
  return [...statuses].map(([code, status]) => ({ code, status }));
}
