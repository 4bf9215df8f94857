import { HttpErrorResponse } from '@angular/common/http';
import { SharedProblem, type FieldFaults, type ProblemDocument } from '@reknit/shared/model';

/** Codes the browser itself speaks when no answer came back. */
export const LocalProblem = {
  /** The request never reached the server, or its answer never came back. */
  unreachable: 'unreachable',
} as const;
export type LocalProblem = (typeof LocalProblem)[keyof typeof LocalProblem];

/** A refusal as the browser sees it: what problem+json said, or `unreachable` when nothing answered. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';

  constructor(
    readonly code: string,
    readonly status: number,
    readonly requestId = '',
    readonly fields: FieldFaults = {},
  ) {
    super(code);
  }

  /** True when trying the very same request again may succeed. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/**
 * Turns whatever a request threw into a problem with a code.
 *
 * @example toProblem(new TypeError('Failed to fetch')).code // 'unexpected'
 */
export function toProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (!(error instanceof HttpErrorResponse)) return new HttpProblem(SharedProblem.unexpected, -1);
  if (error.status === 0) return new HttpProblem(LocalProblem.unreachable, 0);
  const document = readDocument(error.error);
  return new HttpProblem(
    document?.code ?? codeOf(error.status),
    error.status,
    document?.requestId,
    document?.fields,
  );
}

function readDocument(body: unknown): Partial<ProblemDocument> | undefined {
  const value = typeof body === 'string' ? parsed(body) : body;
  return typeof value === 'object' && value !== null && 'code' in value
    ? (value as Partial<ProblemDocument>)
    : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A proxy in between answers without a document; its status still says what happened. */
function codeOf(status: number): string {
  if (status === 401) return SharedProblem.signedOut;
  if (status === 404) return SharedProblem.notFound;
  if (status === 429) return SharedProblem.tooMany;
  if (status === 502 || status === 503 || status === 504) return SharedProblem.unavailable;
  return SharedProblem.unexpected;
}
