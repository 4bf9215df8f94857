import { HttpXsrfTokenExtractor, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { SharedProblem } from '@reknit/shared/model';
import { catchError, from, mergeMap, throwError } from 'rxjs';
import { ASKS_WHO, Session } from '../session/session';
import { SessionLock } from '../session/session-lock';
import { toProblem } from './http-problem';

export const CSRF = { cookieName: '__Host-csrf', headerName: 'X-CSRF-Token' } as const;

/** Every failure that leaves HTTP is an `HttpProblem`. */
export const problems: HttpInterceptorFn = (request, next) =>
  next(request).pipe(catchError((error: unknown) => throwError(() => toProblem(error))));

/**
 * A request refused as signed out locks the screen and waits there; after the same person gave the password again it is
 * sent once more, with the new session's token. What was typed is saved as if nothing had happened.
 */
export const holdWhileLocked: HttpInterceptorFn = (request, next) => {
  if (request.context.get(ASKS_WHO)) return next(request);
  const lock = inject(SessionLock);
  const session = inject(Session);
  const tokens = inject(HttpXsrfTokenExtractor);
  return next(request).pipe(
    catchError((error: unknown) => {
      const problem = toProblem(error);
      if (problem.code !== SharedProblem.signedOut || !session.person()) return throwError(() => problem);
      lock.lock();
      return from(lock.whenOpen()).pipe(
        mergeMap(() => {
          const token = request.method === 'GET' ? null : tokens.getToken();
          return next(token === null ? request : request.clone({ setHeaders: { [CSRF.headerName]: token } }));
        }),
      );
    }),
  );
};
