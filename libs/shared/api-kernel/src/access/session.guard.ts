import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { SharedProblem } from '@reknit/shared/model';
import { declarationOf, requestOf } from '../action/request-facts';
import { ProblemException } from '../problems/problem-exception';
import type { Actor } from './actor';
import { SESSION_STRATEGY } from './session-source';

/**
 * First wall: an undeclared handler is refused, a public one passes, every other one needs a live session.
 * Passport finds the actor; its own sessions and `logIn` are not used.
 */
@Injectable()
export class SessionGuard extends AuthGuard(SESSION_STRATEGY) {
  constructor(private readonly reflector: Reflector) {
    super({ session: false, property: 'actor' });
  }

  override canActivate(context: ExecutionContext) {
    const declaration = declarationOf(this.reflector, context);
    if (!declaration) throw new ProblemException(SharedProblem.notFound);
    requestOf(context).declaration = declaration;
    return declaration.kind === 'public' ? true : super.canActivate(context);
  }

  override handleRequest<TUser = Actor>(error: unknown, actor: TUser | false): TUser {
    if (error) throw error;
    if (!actor) throw new ProblemException(SharedProblem.signedOut);
    return actor;
  }
}
