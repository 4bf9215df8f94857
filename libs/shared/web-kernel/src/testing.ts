import { provideHttpClientTesting } from '@angular/common/http/testing';
import {
  Service,
  provideZonelessChangeDetection,
  signal,
  type EnvironmentProviders,
  type Provider,
  type Type,
} from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { form, type SchemaPathTree } from '@angular/forms/signals';
import { provideRouter, withComponentInputBinding, type Routes } from '@angular/router';
import type { Instant } from '@reknit/shared/model';
import { provideKernel } from './provide-kernel';
import { PageLoad } from './session/page-load';
import { Session } from './session/session';
import type { SignedInPerson } from './session/signed-in-person';
import { Clock } from './time/clock';

/** Somebody signed in: a clinician in Lisbon who may do what `actions` says. */
export function aPerson(over: Partial<SignedInPerson> = {}): SignedInPerson {
  return {
    accountId: '01999999-0000-7000-8000-000000000001',
    name: 'Renata Abreu',
    email: 'renata@harbour.example',
    roles: ['clinician'],
    practice: {
      id: '01999999-0000-7000-8000-0000000000aa',
      name: 'Harbour Practice',
      timeZone: 'Europe/Lisbon',
    },
    timeZone: 'Europe/Lisbon',
    actions: [],
    session: { idleSeconds: 900, warnSeconds: 60, endsAt: '2026-03-05T21:00:00.000Z' },
    demo: false,
    ...over,
  };
}

/** A clock that stands still until it is told to move. */
@Service({ autoProvided: false })
export class StandingClock extends Clock {
  private at = Date.parse('2026-03-05T09:00:00.000Z');

  override milliseconds(): number {
    return this.at;
  }

  set(now: Instant): void {
    this.at = Date.parse(now);
  }

  pass(seconds: number): void {
    this.at += seconds * 1000;
  }
}

/** Remembers where the page would have gone instead of going there. */
class NotedPageLoad {
  readonly went: string[] = [];
  fresh(path: string): void {
    this.went.push(path);
  }
  leaveFor(address: string): void {
    this.went.push(address);
  }
}

export interface KernelInTests {
  readonly person?: SignedInPerson;
  readonly routes?: Routes;
  readonly providers?: readonly (Provider | EnvironmentProviders)[];
}

/**
 * Sets the test module up with the kernel: HTTP answered by `HttpTestingController`, a standing clock at nine in the
 * morning of 5 March 2026, page loads noted, and `person` signed in.
 */
export function withKernel(options: KernelInTests = {}): void {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter(options.routes ?? [], withComponentInputBinding()),
      provideKernel({
        me: '/api/auth/me',
        signIn: '/api/auth/sign-in',
        signOut: '/api/auth/sign-out',
        stepUp: '/api/auth/step-up',
      }),
      provideHttpClientTesting(),
      { provide: Clock, useClass: StandingClock },
      { provide: PageLoad, useClass: NotedPageLoad },
      ...(options.providers ?? []),
    ],
  });
  if (options.person) TestBed.inject(Session).welcome(options.person);
}

/** Puts a component into the document, with its inputs, and waits until it is drawn. */
export async function show<T>(
  component: Type<T>,
  inputs: Record<string, unknown> = {},
): Promise<ComponentFixture<T>> {
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await settle(fixture);
  return fixture;
}

/** Lets promises, effects and drawing finish. Does not wait for HTTP, which the test answers. */
export async function settle(fixture?: ComponentFixture<unknown>): Promise<void> {
  for (let turn = 0; turn < 30; turn++) {
    await Promise.resolve();
    TestBed.tick();
  }
  fixture?.detectChanges();
}

/** Where the page would have gone, in order. */
export function pagesLoaded(): readonly string[] {
  return (TestBed.inject(PageLoad) as unknown as NotedPageLoad).went;
}

/** The clock of the test, to be moved. */
export function standingClock(): StandingClock {
  return TestBed.inject(Clock) as StandingClock;
}

/** Checks a model without a document: field path to what is wrong with it. */
export function faultsOf<Model extends object>(
  model: Model,
  schema: (path: SchemaPathTree<Model>) => void,
): Record<string, string> {
  const tree = TestBed.runInInjectionContext(() => form(signal(model), schema));
  const entries = tree()
    .errorSummary()
    .map((error): [string, string] => [
      error
        .fieldTree()
        .name()
        .replace(/^.*?form\d+\./, ''),
      error.message ?? '',
    ]);
  return Object.fromEntries(entries.reverse());
}
