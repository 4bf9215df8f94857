import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { IdSource } from '../ids/id-source';

export interface CommandOptions {
  /** The version this change was made against, as the last answer named it. Sent as `If-Match`. */
  readonly version?: number;
  /** Kept the same for every try of the same content; see `IdSource.attempt`. A POST without one gets a fresh one. */
  readonly idempotencyKey?: string;
}

/**
 * Every write of the browser. Answers a promise that is never cancelled: leaving the page does not unsend what was
 * sent. Refusals reject with an `HttpProblem`.
 *
 * @example
 * const saved = await inject(Commands).patch<Saved>(homeworkPaths.one(id), body, { version: 7 });
 */
@Service()
export class Commands {
  private readonly http = inject(HttpClient);
  private readonly ids = inject(IdSource);

  post<Answer = void>(path: string, body: unknown = {}, options: CommandOptions = {}): Promise<Answer> {
    return this.send('POST', path, body, {
      ...options,
      idempotencyKey: options.idempotencyKey ?? this.ids.next(),
    });
  }

  put<Answer = void>(path: string, body: unknown, options: CommandOptions = {}): Promise<Answer> {
    return this.send('PUT', path, body, options);
  }

  patch<Answer = void>(path: string, body: unknown, options: CommandOptions = {}): Promise<Answer> {
    return this.send('PATCH', path, body, options);
  }

  delete<Answer = void>(path: string, options: CommandOptions = {}): Promise<Answer> {
    return this.send('DELETE', path, undefined, options);
  }

  private send<Answer>(
    method: string,
    path: string,
    body: unknown,
    options: CommandOptions,
  ): Promise<Answer> {
    const headers: Record<string, string> = {};
    if (options.version !== undefined) headers['If-Match'] = `"v${options.version}"`;
    if (options.idempotencyKey !== undefined) headers['Idempotency-Key'] = options.idempotencyKey;
    return firstValueFrom(this.http.request<Answer>(method, relative(path), { body, headers }));
  }
}

/** Refuses addresses that could carry the person's token to another host (`//elsewhere`, `https://…`). */
export function relative(path: string): string {
  if (!path.startsWith('/') || path.startsWith('//')) throw new Error(`Not a path of this origin: ${path}`);
  return path;
}
