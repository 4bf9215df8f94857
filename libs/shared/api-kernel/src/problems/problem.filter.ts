import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import {
  SharedProblem,
  type FieldFaults,
  type NewerVersion,
  type ProblemDocument,
} from '@reknit/shared/model';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { brokenConstraint, sqlStateOf } from '../database/sql-state';
import { ProblemLog } from '../http/problem-log';
import { problemOfConstraint, statusOf } from './problem-catalog';
import { ProblemException } from './problem-exception';

interface Refusal {
  readonly code: string;
  readonly fields?: FieldFaults;
  readonly retryAfter?: number;
  readonly newer?: NewerVersion;
}

const BY_STATE: Readonly<Record<string, string>> = {
  '22P02': SharedProblem.malformed,
  '22021': SharedProblem.malformed,
  '22P05': SharedProblem.malformed,
  '22003': SharedProblem.malformed,
  '54001': SharedProblem.malformed,
  // Access that ended while the command ran: row-level security refuses the write, and the record is not theirs any more.
  '42501': SharedProblem.notFound,
  // Raised by our own triggers: joint work that is not open, whatever the reason.
  RK001: SharedProblem.notOpen,
  '23505': SharedProblem.conflict,
  '23503': SharedProblem.notFound,
  '40001': SharedProblem.unavailable,
  '40P01': SharedProblem.unavailable,
  '55P03': SharedProblem.unavailable,
  '57014': SharedProblem.unavailable,
  '53300': SharedProblem.unavailable,
  '57P01': SharedProblem.unavailable,
  '57P02': SharedProblem.unavailable,
  '57P03': SharedProblem.unavailable,
};

const BY_STATUS: Readonly<Record<number, string>> = {
  400: SharedProblem.malformed,
  401: SharedProblem.signedOut,
  403: SharedProblem.notAllowed,
  404: SharedProblem.notFound,
  405: SharedProblem.notFound,
  413: SharedProblem.tooLarge,
  415: SharedProblem.malformed,
  422: SharedProblem.validation,
  429: SharedProblem.tooMany,
};

const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

/** Names what went wrong in our own words; a driver's text never passes. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof ProblemException)
    return {
      code: error.code,
      fields: error.fields,
      retryAfter: error.retryAfterSeconds,
      newer: error.newer,
    };
  const named = problemOfConstraint(brokenConstraint(error));
  if (named) return { code: named };
  const code = BY_STATE[sqlStateOf(error) ?? ''];
  if (code) return { code, retryAfter: code === SharedProblem.unavailable ? 2 : undefined };
  if (isNetworkFault(error)) return { code: SharedProblem.unavailable, retryAfter: 5 };
  const status = error instanceof HttpException ? error.getStatus() : frameworkStatus(error);
  return { code: BY_STATUS[status] ?? SharedProblem.unexpected };
}

function frameworkStatus(error: unknown): number {
  const fault = error as { readonly statusCode?: unknown } | null;
  return typeof fault?.statusCode === 'number' ? fault.statusCode : 500;
}

function isNetworkFault(error: unknown): boolean {
  const fault = error as { readonly code?: unknown; readonly message?: unknown } | null;
  return (
    (typeof fault?.code === 'string' && NETWORK.has(fault.code)) ||
    (typeof fault?.message === 'string' &&
      /Connection terminated|timeout exceeded when trying to connect/.test(fault.message))
  );
}

/** The single place where a refusal becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(ProblemLog) private readonly log: ProblemLog) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refusal = refusalOf(error);
    const status = statusOf(refusal.code);
    if (status >= 500) this.log.unexpected(request.id, refusal.code, error);
    reply.header('content-type', 'application/problem+json; charset=utf-8');
    if (refusal.retryAfter !== undefined) reply.header('retry-after', String(refusal.retryAfter));
    const body: ProblemDocument = {
      type: 'about:blank',
      status,
      code: refusal.code,
      requestId: request.id,
      ...(refusal.fields ? { fields: refusal.fields } : {}),
      ...(refusal.newer ? { newer: refusal.newer } : {}),
    };
    void reply.status(status).send(body);
  }
}
