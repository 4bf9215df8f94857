import {
  Service,
  inject,
  makeEnvironmentProviders,
  provideEnvironmentInitializer,
  signal,
  type EnvironmentProviders,
} from '@angular/core';
import { SharedProblem } from '@reknit/shared/model';
import { LocalProblem, type HttpProblem } from '../http/http-problem';

const SHARED_PROBLEM_WORDS: Record<SharedProblem | LocalProblem, string> = {
  'not-found': 'We could not find this. It may have been moved, or it is not open to you.',
  'not-allowed': 'This is not open to you.',
  'signed-out': 'You have been signed out. Sign in again to go on.',
  'validation-failed': 'Something in here needs another look. See the marked fields.',
  'malformed-request': 'Something went wrong on our side with what was sent. Reload the page and try again.',
  'too-large': 'This is too long to save. Shorten it and try again.',
  'too-many-requests': 'That was a lot at once. Wait a minute, then try again.',
  'version-required': 'This page is out of date. Reload it and try again.',
  'version-stale': 'This was changed somewhere else in the meantime. Reload to see the newest version.',
  'idempotency-key-required': 'Something went wrong on our side. Reload the page and try again.',
  'idempotency-key-reused':
    'This was already sent with other content. Reload the page and look before trying again.',
  'idempotency-key-in-flight': 'This is already being saved. Wait a moment.',
  'cross-site-request': 'For your safety this was not accepted. Reload the page and try again.',
  'auth.step-up-required':
    'Nothing was done: this asks for your password first. Try again and enter it when you are asked.',
  conflict: 'This does not fit with what has happened in the meantime. Reload the page and look again.',
  'not-available-now':
    'This activity is not available at the moment. Your therapist will suggest a next step.',
  'temporarily-unavailable':
    'Reknit is not available just now. Nothing you typed here is lost; try again in a minute.',
  unexpected: 'Something went wrong on our side. Try again; if it stays, tell your practice.',
  unreachable: 'No connection. What you typed is still here; try again when you are back online.',
};

/**
 * What a person reads for each problem code. Every domain adds an exhaustive record of its own codes, so a new code
 * without words does not compile.
 */
@Service()
export class ProblemWords {
  private readonly words = signal<Readonly<Record<string, string>>>(SHARED_PROBLEM_WORDS);

  add(words: Readonly<Record<string, string>>): void {
    this.words.update((known) => ({ ...known, ...words }));
  }

  /** Read where it is shown: words that arrive late replace the general ones there. */
  of(problem: Pick<HttpProblem, 'code'>): string {
    return this.words()[problem.code] ?? SHARED_PROBLEM_WORDS.unexpected;
  }
}

/**
 * Registers a domain's words; goes into the `providers` of the domain's route. A library that also puts something on a start
 * page says where they are, so that whoever only stands there does not fetch them.
 *
 * @example
 * const WORDS: Record<HomeworkProblem, string> = { 'homework.already-submitted': 'This has already been sent.', … };
 * export const myHomeworkRoutes: Routes = [{ path: '', providers: [provideProblemWords(WORDS)], children: […] }];
 */
export function provideProblemWords<Code extends string>(
  words: Record<Code, string> | (() => Promise<Record<Code, string>>),
): EnvironmentProviders {
  const begin = () => {
    const all = inject(ProblemWords);
    if (typeof words !== 'function') return all.add(words);
    // Not to be had, they are general ones; the page itself says that it could not be fetched.
    words().then(
      (found) => all.add(found),
      () => undefined,
    );
  };
  return makeEnvironmentProviders([provideEnvironmentInitializer(begin)]);
}
