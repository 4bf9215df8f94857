import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { sqlStateOf } from '../database/sql-state';

/**
 * Says that something unexpected happened, without saying what a person wrote: a driver's message can carry the
 * failing row and its parameters, so only the kind of error, its SQLSTATE and the place in our code are logged.
 */
@Injectable()
export class ProblemLog {
  constructor(private readonly logger: PinoLogger) {}

  unexpected(requestId: string, code: string, error: unknown): void {
    this.logger.error({ requestId, code, ...describe(error) }, 'unexpected problem');
  }
}

function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    sqlState: sqlStateOf(error),
    at: frames.slice(0, 12).map((line) => line.trim()),
  };
}
