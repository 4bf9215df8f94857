import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Jobs } from '@reknit/shared/api-kernel';
import type { Instant } from '@reknit/shared/model';
import type { Client } from 'pg';
import { Calendar } from '../calendar';
import { emailOf, type PersonKey } from '../people';
import type { StoryClock } from './clock';
import { Visitor } from './visitor';

export interface StageParts {
  /** The real application; only its clock is ours. */
  readonly app: NestFastifyApplication;
  readonly clock: StoryClock;
  /** Owns the schema: for the few things no route does. */
  readonly owner: Client;
  readonly origin: string;
}

/** Where the stories are acted out: the application, the people with their browsers, and what has been made so far. */
export class Stage {
  readonly calendar: Calendar;
  readonly origin: string;
  readonly owner: Client;
  readonly clock: StoryClock;
  private readonly app: NestFastifyApplication;
  private readonly signedIn = new Map<PersonKey, Promise<Visitor>>();
  private readonly made = new Map<string, string>();

  constructor({ app, clock, owner, origin }: StageParts, now: Instant) {
    this.app = app;
    this.clock = clock;
    this.owner = owner;
    this.origin = origin;
    this.calendar = new Calendar(now);
  }

  anybody(): Visitor {
    return new Visitor(this.app, this.clock, this.origin);
  }

  as(person: PersonKey): Promise<Visitor> {
    const found = this.signedIn.get(person) ?? this.anybody().signIn(emailOf(person));
    this.signedIn.set(person, found);
    return found;
  }

  async everybodyLeaves(): Promise<void> {
    for (const visitor of this.signedIn.values()) await (await visitor).signOut();
    this.signedIn.clear();
  }

  /** What the clock does by itself, as far as time has come. */
  async passTime(...jobs: readonly string[]): Promise<void> {
    for (const job of jobs) await this.app.get(Jobs).runNow(job);
  }

  /** Remembers the id of something by what the story calls it. */
  keep(name: string, id: string): void {
    this.made.set(name, id);
  }

  has(name: string): boolean {
    return this.made.has(name);
  }

  id(name: string): string {
    const id = this.made.get(name);
    if (id === undefined) throw new Error(`The story has not made ${name} yet.`);
    return id;
  }
}
