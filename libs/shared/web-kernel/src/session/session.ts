import { HttpClient, HttpContext, HttpContextToken } from '@angular/common/http';
import { Service, computed, inject, signal } from '@angular/core';
import { SharedProblem, type ActionName, type Role } from '@reknit/shared/model';
import { firstValueFrom } from 'rxjs';
import { toProblem } from '../http/http-problem';
import { forgetOnDevice } from './device-database';
import { PageLoad } from './page-load';
import { SESSION_PATHS, type SignedInPerson } from './signed-in-person';
import { Tabs } from './tabs';

/** Set on the session's own requests: being told "signed out" is their answer, not a reason to lock. */
export const ASKS_WHO = new HttpContextToken(() => false);

/** Who is signed in, what they may do, and how that begins and ends. Holds nothing clinical. */
@Service()
export class Session {
  private readonly http = inject(HttpClient);
  private readonly paths = inject(SESSION_PATHS);
  private readonly load = inject(PageLoad);
  private readonly tabs = inject(Tabs);
  private readonly current = signal<SignedInPerson | undefined>(undefined);
  private asked: Promise<SignedInPerson | undefined> | undefined;

  readonly person = this.current.asReadonly();
  readonly timeZone = computed(
    () => this.current()?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  );

  /** May the person do this at all? Hides what they may not; the server decides again. Reactive. */
  may(action: ActionName): boolean {
    return this.current()?.actions.includes(action) ?? false;
  }

  has(role: Role): boolean {
    return this.current()?.roles.includes(role) ?? false;
  }

  /** Asks the server once per document who is signed in. Rejects with an `HttpProblem` when it cannot be reached. */
  whoIsThere(): Promise<SignedInPerson | undefined> {
    this.asked ??= this.refresh().catch((error: unknown) => {
      this.asked = undefined;
      throw error;
    });
    return this.asked;
  }

  /** Asks again, which also tells the server that somebody is here. */
  async refresh(): Promise<SignedInPerson | undefined> {
    try {
      const me = await this.request<SignedInPerson>('GET', this.paths.me);
      this.current.set(me);
      return me;
    } catch (error) {
      const problem = toProblem(error);
      if (problem.code !== SharedProblem.signedOut) throw problem;
      return undefined;
    }
  }

  /** Signs in; rejects with an `HttpProblem`. Does not tell the page: see `welcome`. */
  signIn(email: string, password: string): Promise<SignedInPerson> {
    return this.request<SignedInPerson>('POST', this.paths.signIn, { email, password });
  }

  /** Takes somebody as signed in, after a sign-in, an accepted invitation or the set-up answered who they are. */
  welcome(person: SignedInPerson): void {
    this.current.set(person);
    this.asked = Promise.resolve(person);
  }

  /** Ends the session here and in every other tab, leaves nothing on the device, and loads the sign-in page from scratch. */
  async signOut(): Promise<void> {
    try {
      await this.request<void>('POST', this.paths.signOut, {});
    } finally {
      await forgetOnDevice();
      this.tabs.tell('signed-out');
      this.load.fresh('/sign-in');
    }
  }

  private request<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const context = new HttpContext().set(ASKS_WHO, true);
    return firstValueFrom(this.http.request<Answer>(method, path, { body, context }));
  }
}
