import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiClient, type Answer, type WriteOptions } from '../../support/api-client';
import { PEOPLE, type PersonName } from '../../support/people';

/** One text somebody wrote, and where it went in. */
export interface Canary {
  readonly author: PersonName;
  readonly number: number;
  /** Of the write, with ids taken out: `PUT /api/my/amends/{id}/draft`. */
  readonly route: string;
  /** Place in the body, list positions taken out: `harm.harmOwned`, `commitments.*.text`. */
  readonly at: string;
  /** Every id in the path and in the body: whom a text of the care team is about, or meant for. */
  readonly about: readonly string[];
  /** Why nobody else but these may ever see it, whatever the kind of text would allow. */
  readonly kept?: Kept;
}

export interface Kept {
  readonly why: string;
  /** Beside its author. */
  readonly readableBy: readonly PersonName[];
}

interface Write {
  readonly author: PersonName;
  readonly route: string;
  readonly about: readonly string[];
}

const TOKEN = /Qz-(\w+?)-(\d+)-zQ/g;
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

export const withoutIds = (path: string): string => path.split('?')[0]?.replace(ID, '{id}') ?? '';

/** Every text that was written, each with a word of its own that says who wrote it and which it is. */
export class Canaries {
  private readonly planted: Canary[] = [];
  private keeping?: Kept;
  /** Writes that were answered with a no although the acts meant them. */
  readonly refused: string[] = [];

  get all(): readonly Canary[] {
    return this.planted;
  }

  /** Whatever is written while this runs stays with those who may read it. */
  async kept<T>(why: string, readableBy: readonly PersonName[], act: () => Promise<T>): Promise<T> {
    this.keeping = { why, readableBy };
    try {
      return await act();
    } finally {
      this.keeping = undefined;
    }
  }

  /** The same body; behind the first word of each free text stands its canary, so that no excerpt cuts it off. */
  plant(author: PersonName, method: string, path: string, body: unknown): unknown {
    const about = [...`${path} ${JSON.stringify(body) ?? ''}`.matchAll(ID)].map(([id]) => id);
    return this.within(body, { author, route: `${method} ${withoutIds(path)}`, about }, '');
  }

  private within(body: unknown, write: Write, at: string): unknown {
    if (typeof body === 'string') return this.isFreeText(body) ? this.marked(body, write, at) : body;
    if (Array.isArray(body)) return body.map((child) => this.within(child, write, under(at, '*')));
    if (typeof body !== 'object' || body === null) return body;
    return Object.fromEntries(
      Object.entries(body).map(([key, child]) => [key, this.within(child, write, under(at, key))]),
    );
  }

  /** Canaries in a text: of everybody, each once. */
  in(text: string): readonly Canary[] {
    const numbers = new Set([...text.matchAll(TOKEN)].map(([, , number]) => Number(number)));
    return [...numbers].flatMap((number) => this.planted[number] ?? []);
  }

  private isFreeText(text: string): boolean {
    return text.includes(' ') && text.match(TOKEN) === null;
  }

  private marked(text: string, write: Write, at: string): string {
    const number = this.planted.length;
    this.planted.push({ ...write, number, at, kept: this.keeping });
    const [first = '', ...rest] = text.split(' ');
    return [first, `Qz-${write.author}-${String(number)}-zQ`, ...rest].join(' ');
  }
}

const under = (at: string, key: string): string => (at === '' ? key : `${at}.${key}`);

const NAMES = Object.keys(PEOPLE) as PersonName[];

/** A browser whose person marks every text they send. */
export class CanaryClient extends ApiClient {
  private author?: PersonName;

  constructor(
    app: NestFastifyApplication,
    private readonly canaries: Canaries,
  ) {
    super(app);
  }

  override async signIn(email: string, password: string): Promise<Answer> {
    this.author = NAMES.find((name) => PEOPLE[name].email === email);
    return super.signIn(email, password);
  }

  override async send<Body>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
    options: WriteOptions,
  ): Promise<Answer<Body>> {
    if (!this.author || method === 'GET' || path.startsWith('/api/auth/'))
      return super.send(method, path, body, options);
    const marked = this.canaries.plant(this.author, method, path, body);
    const answer = await super.send<Body>(method, path, marked, options);
    if (answer.status >= 400)
      this.canaries.refused.push(`${this.author} ${method} ${withoutIds(path)} ${answer.text}`);
    return answer;
  }
}
