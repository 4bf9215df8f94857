import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { identityPaths } from '@reknit/identity/model';
import { DEMO_PASSWORD } from '../people';
import type { StoryClock } from './clock';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';

const COOKIE_OF_THE_TOKEN = '__Host-csrf';

/** One person and their browser: speaks to the application as that does, with cookies, token, version and key. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly clock: StoryClock,
    private readonly origin: string,
  ) {}

  /**
   * Signed in once, today: a session that ends tonight is alive on every day before as well, so that nobody signs in
   * again for each of the things they did in three months.
   */
  async signIn(email: string): Promise<this> {
    this.cookies.clear();
    await this.clock.inThePresent(() => this.post(identityPaths.signIn, { email, password: DEMO_PASSWORD }));
    return this;
  }

  async signOut(): Promise<void> {
    await this.clock.inThePresent(() => this.post(identityPaths.signOut));
  }

  get<Body>(path: string): Promise<Body> {
    return this.send<Body>('GET', path);
  }

  /** @param version of what is changed, as it was last seen */
  post<Body = unknown>(path: string, body: unknown = {}, version?: number): Promise<Body> {
    return this.send<Body>('POST', path, { body, version });
  }

  /** What the product does not let anybody do. */
  async isRefused(path: string, version?: number): Promise<void> {
    const answer = await this.post(path, {}, version).catch((error: unknown) => error);
    if (!(answer instanceof Error && answer.message.includes('refused: 4')))
      throw new Error(`POST ${path} was not refused.`);
  }

  put<Body = unknown>(path: string, body: unknown, version?: number): Promise<Body> {
    return this.send<Body>('PUT', path, { body, version });
  }

  patch<Body = unknown>(path: string, body: unknown, version?: number): Promise<Body> {
    return this.send<Body>('PATCH', path, { body, version });
  }

  private async send<Body>(method: Method, url: string, written?: Written): Promise<Body> {
    this.clock.tick();
    const response = await this.app.inject({
      method,
      url,
      headers: {
        host: new URL(this.origin).host,
        ...this.cookieHeaders(),
        ...(written ? writing(written) : {}),
      },
      ...(written ? { payload: JSON.stringify(written.body) } : {}),
    });
    for (const { name, value } of response.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    if (response.statusCode >= 400)
      throw new Error(`${method} ${url} was refused: ${response.statusCode} ${response.payload}`);
    return (response.payload === '' ? undefined : JSON.parse(response.payload)) as Body;
  }

  private cookieHeaders(): Record<string, string> {
    const token = this.cookies.get(COOKIE_OF_THE_TOKEN);
    return {
      ...(this.cookies.size > 0
        ? { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
        : {}),
      ...(token === undefined ? {} : { 'x-csrf-token': token }),
    };
  }
}

interface Written {
  readonly body: unknown;
  readonly version?: number;
}

function writing({ version }: Written): Record<string, string> {
  return {
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
    'idempotency-key': randomUUID(),
    ...(version === undefined ? {} : { 'if-match': `"v${version}"` }),
  };
}
