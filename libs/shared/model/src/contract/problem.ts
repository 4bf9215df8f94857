import type { Instant } from '../brands';

/** Problems that belong to no domain: the walls, the wire and the kernel speak these. */
export const SharedProblem = {
  notFound: 'not-found',
  notAllowed: 'not-allowed',
  signedOut: 'signed-out',
  validation: 'validation-failed',
  malformed: 'malformed-request',
  tooLarge: 'too-large',
  tooMany: 'too-many-requests',
  versionRequired: 'version-required',
  versionStale: 'version-stale',
  keyRequired: 'idempotency-key-required',
  keyReused: 'idempotency-key-reused',
  keyInFlight: 'idempotency-key-in-flight',
  crossSite: 'cross-site-request',
  /** What somebody is about to do asks for their password once more. */
  stepUpRequired: 'auth.step-up-required',
  conflict: 'conflict',
  /** Joint work that is not open now. Never says why: the reason may be one person's own. */
  notOpen: 'not-available-now',
  unavailable: 'temporarily-unavailable',
  unexpected: 'unexpected',
} as const;
export type SharedProblem = (typeof SharedProblem)[keyof typeof SharedProblem];

/** Why one field was refused. Codes, never sentences: the browser owns the words. */
export interface FieldFault {
  readonly code: string;
  /** Numbers the words need, such as the limit that was passed. */
  readonly limit?: number;
}

/** Field path (`answers.values.0.rank`) to what is wrong with it. */
export type FieldFaults = Readonly<Record<string, readonly FieldFault[]>>;

/** What a rule refuses with. `code` is one of the domain's own closed set. */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly fields?: FieldFaults;
}

/** What stands in the way of a change that builds on an older version. */
export interface NewerVersion {
  readonly version: number;
  /** Name of whoever wrote it. */
  readonly by: string;
  readonly at: Instant;
}

/** The body of every refusal on the wire (`application/problem+json`). */
export interface ProblemDocument {
  readonly type: string;
  readonly status: number;
  readonly code: string;
  readonly requestId: string;
  readonly fields?: FieldFaults;
  /** With 412, where the record says so: who was faster, and when. */
  readonly newer?: NewerVersion;
}
