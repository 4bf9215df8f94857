import { Service, inject, signal } from '@angular/core';
import { PageLoad } from './page-load';
import { Session } from './session';
import { Tabs } from './tabs';
import type { SignedInPerson } from './signed-in-person';

/**
 * Whether the screen is locked. Locked, the page stays mounted but hidden and inert, so nothing typed is lost; requests
 * that were refused as signed out wait here and go on after the password was given again.
 */
@Service()
export class SessionLock {
  private readonly session = inject(Session);
  private readonly load = inject(PageLoad);
  private readonly tabs = inject(Tabs);
  private readonly isLocked = signal(false);
  private waiting: (() => void)[] = [];

  readonly locked = this.isLocked.asReadonly();

  constructor() {
    this.tabs.listen((word) => {
      if (word === 'locked') this.lock();
      if (word === 'unlocked' && this.isLocked()) void this.lookAgain();
      if (word === 'signed-out' && this.session.person()) this.load.fresh('/sign-in');
    });
  }

  /** Locks this tab and the others. Does nothing when nobody is signed in. */
  lock(): void {
    if (this.isLocked() || !this.session.person()) return;
    this.isLocked.set(true);
    this.tabs.tell('locked');
  }

  /** Resolves at once, or as soon as the same person has come back. */
  whenOpen(): Promise<void> {
    return this.isLocked() ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  /** Gives the password again; rejects with an `HttpProblem`. Somebody else's sign-in loads everything from scratch. */
  async unlock(password: string): Promise<void> {
    const before = this.session.person();
    if (!before) return this.load.fresh('/sign-in');
    const person = await this.session.signIn(before.email, password);
    this.open(person);
    this.tabs.tell('unlocked');
  }

  private async lookAgain(): Promise<void> {
    const before = this.session.person();
    const person = await this.session.refresh().catch(() => undefined);
    if (!person) return;
    if (person.accountId !== before?.accountId) return this.load.fresh('/');
    this.open(person);
  }

  private open(person: SignedInPerson): void {
    if (person.accountId !== this.session.person()?.accountId) return this.load.fresh('/');
    this.session.welcome(person);
    this.isLocked.set(false);
    const waiting = this.waiting;
    this.waiting = [];
    for (const resume of waiting) resume();
  }
}
