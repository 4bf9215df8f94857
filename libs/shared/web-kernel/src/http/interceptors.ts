import {
  HttpErrorResponse,
  HttpXsrfTokenExtractor,
  type HttpEvent,
  type HttpHandlerFn,
  type HttpInterceptorFn,
  type HttpRequest,
} from '@angular/common/http';
import { inject } from '@angular/core';
import { SharedProblem } from '@reknit/shared/model';
import { catchError, from, mergeMap, throwError, type Observable } from 'rxjs';
import { ASKS_WHO, Session } from '../session/session';
import { SessionLock } from '../session/session-lock';
import { StepUp } from '../session/step-up';
import { toProblem } from './http-problem';

export const CSRF = { cookieName: '__Host-csrf', headerName: 'X-CSRF-Token' } as const;

/** Every failure that leaves HTTP is an `HttpProblem`, also where a file was asked for and words came instead. */
export const problems: HttpInterceptorFn = (request, next) =>
  next(request).pipe(
    catchError((error: unknown) => {
      if (!(error instanceof HttpErrorResponse && error.error instanceof Blob))
        return throwError(() => toProblem(error));
      return from(wordsOf(error, error.error)).pipe(mergeMap((read) => throwError(() => toProblem(read))));
    }),
  );

/**
 * A request refused as signed out locks the screen and waits there; after the same person gave the password again it is
 * sent once more, with the new session's token. What was typed is saved as if nothing had happened. A request that was under way
 * while the session was renewed is only late: it is sent again with the token that holds now.
 */
export const holdWhileLocked: HttpInterceptorFn = (request, next) => {
  if (request.context.get(ASKS_WHO)) return next(request);
  const lock = inject(SessionLock);
  const session = inject(Session);
  const stepUp = inject(StepUp);
  const tokens = inject(HttpXsrfTokenExtractor);
  const sentIn = stepUp.renewals;
  return next(request).pipe(
    catchError((error: unknown) => {
      const problem = toProblem(error);
      if (problem.code !== SharedProblem.signedOut || !session.person()) return throwError(() => problem);
      if (stepUp.renewals === sentIn) lock.lock();
      return from(lock.whenOpen()).pipe(mergeMap(() => sendAgain(request, next, tokens)));
    }),
  );
};

/**
 * A request that asks for a fresh proof of who the person is waits until they gave it, and is sent once more. When they would rather
 * not, it fails as it did, and nothing has happened.
 */
export const stepUpFirst: HttpInterceptorFn = (request, next) => {
  const stepUp = inject(StepUp);
  const tokens = inject(HttpXsrfTokenExtractor);
  return next(request).pipe(
    catchError((error: unknown) => {
      const problem = toProblem(error);
      if (problem.code !== SharedProblem.stepUpRequired) return throwError(() => problem);
      return from(stepUp.confirm()).pipe(
        mergeMap((given) => (given ? sendAgain(request, next, tokens) : throwError(() => problem))),
      );
    }),
  );
};

function sendAgain(
  request: HttpRequest<unknown>,
  next: HttpHandlerFn,
  tokens: HttpXsrfTokenExtractor,
): Observable<HttpEvent<unknown>> {
  const token = request.method === 'GET' ? null : tokens.getToken();
  return next(token === null ? request : request.clone({ setHeaders: { [CSRF.headerName]: token } }));
}

/** What was refused where a file was asked for arrives as one: its words are inside. */
async function wordsOf({ status }: HttpErrorResponse, inside: Blob): Promise<HttpErrorResponse> {
  return new HttpErrorResponse({ status, error: await inside.text().catch(() => '') });
}
