import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { SharedProblem } from '@reknit/shared/model';
import { requestOf, type WalledRequest } from '../action/request-facts';
import { CONFIG, type Config } from '../config/read-config';
import { ProblemException } from '../problems/problem-exception';
import { csrfTokenOf, sameToken } from './csrf';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Second wall, three layers on everything that writes: the browser says the request is ours (`Sec-Fetch-Site`, or the
 * `Origin` where that is missing; neither is refused), the body is JSON, which no form can send, and whoever is
 * signed in echoes the token of their session.
 */
@Injectable()
export class CsrfGuard implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    const request = requestOf(context);
    if (SAFE_METHODS.has(request.method)) return true;
    if (!this.comesFromUs(request) || !isJson(request) || !this.holdsToken(request))
      throw new ProblemException(SharedProblem.crossSite);
    return true;
  }

  private comesFromUs(request: WalledRequest): boolean {
    const site = request.headers['sec-fetch-site'];
    return site === undefined ? request.headers.origin === this.config.publicOrigin : site === 'same-origin';
  }

  private holdsToken(request: WalledRequest): boolean {
    if (!request.actor) return true;
    return sameToken(
      csrfTokenOf(this.config.sessionKey, request.actor.sessionHash),
      request.headers['x-csrf-token'],
    );
  }
}

function isJson(request: WalledRequest): boolean {
  const type = request.headers['content-type'];
  return type === undefined
    ? request.body === undefined || request.body === null
    : /^application\/json\b/i.test(type);
}
