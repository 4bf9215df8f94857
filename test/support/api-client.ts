import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TEST_ORIGIN } from './test-app';

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: Body;
  readonly text: string;
  /** What came back before it was read as text: for files. */
  readonly bytes: Buffer;
}

export interface WriteOptions {
  /** Sent as If-Match. */
  readonly version?: number;
  /** Sent as Idempotency-Key; every write gets a fresh one unless a test names its own. */
  readonly key?: string;
  /** On top of the usual ones; undefined takes one away. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** A browser without a window: keeps the cookies of one person and speaks to the application in process. */
export class ApiClient {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly app: NestFastifyApplication) {}

  async signIn(email: string, password: string): Promise<Answer> {
    return this.post('/api/auth/sign-in', { email, password });
  }

  get<Body = unknown>(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer<Body>> {
    return this.send<Body>('GET', path, undefined, { headers });
  }

  post<Body = unknown>(path: string, body: unknown = {}, options: WriteOptions = {}): Promise<Answer<Body>> {
    return this.send<Body>('POST', path, body, options);
  }

  put<Body = unknown>(path: string, body: unknown, options: WriteOptions = {}): Promise<Answer<Body>> {
    return this.send<Body>('PUT', path, body, options);
  }

  patch<Body = unknown>(path: string, body: unknown, options: WriteOptions = {}): Promise<Answer<Body>> {
    return this.send<Body>('PATCH', path, body, options);
  }

  /** For tests that steal, forge or lose cookies. */
  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  setCookie(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  async send<Body>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
    options: WriteOptions,
  ): Promise<Answer<Body>> {
    const writes = method !== 'GET';
    const response = await this.app.inject({
      method,
      url: path,
      headers: present({
        host: new URL(TEST_ORIGIN).host,
        ...(writes ? { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' } : {}),
        ...(writes ? { 'idempotency-key': options.key ?? randomUUID() } : {}),
        ...(options.version === undefined ? {} : { 'if-match': `"v${options.version}"` }),
        ...(this.cookies.size > 0
          ? { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
          : {}),
        ...(this.cookies.has('__Host-csrf') ? { 'x-csrf-token': this.cookies.get('__Host-csrf') ?? '' } : {}),
        ...options.headers,
      }),
      ...(writes ? { payload: JSON.stringify(body) } : {}),
    });
    for (const cookie of response.cookies) {
      if (cookie.value === '') this.cookies.delete(cookie.name);
      else this.cookies.set(cookie.name, cookie.value);
    }
    const isJson = /json/.test(String(response.headers['content-type'] ?? ''));
    return {
      status: response.statusCode,
      headers: response.headers,
      text: response.payload,
      bytes: response.rawPayload,
      body: (isJson && response.payload ? JSON.parse(response.payload) : undefined) as Body,
    };
  }
}

function present(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
