import { provideHttpClient, withInterceptors, withXsrfConfiguration } from '@angular/common/http';
import {
  inject,
  makeEnvironmentProviders,
  provideEnvironmentInitializer,
  type EnvironmentProviders,
} from '@angular/core';
import { RouteFocus } from './focus/route-focus';
import { CSRF, holdWhileLocked, problems, stepUpFirst } from './http/interceptors';
import { IdleWatch } from './session/idle-watch';
import { SESSION_PATHS, type SessionPaths } from './session/signed-in-person';
import { Theme } from './theme/theme';

/** Everything the kernel needs from the app: HTTP with its interceptors, the session, idle watch, theme and focus. */
export function provideKernel(session: SessionPaths): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideHttpClient(
      withXsrfConfiguration(CSRF),
      withInterceptors([holdWhileLocked, stepUpFirst, problems]),
    ),
    { provide: SESSION_PATHS, useValue: session },
    provideEnvironmentInitializer(() => {
      inject(Theme);
      inject(IdleWatch);
      inject(RouteFocus);
    }),
  ]);
}
