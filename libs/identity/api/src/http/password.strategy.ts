import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { IdentityProblem } from '@reknit/identity/model';
import { ProblemException } from '@reknit/shared/api-kernel';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { Attempts, networkOf } from '../application/attempts';
import type { Holder } from '../application/sessions';
import { CredentialCheck } from '../application/credential-check';

const LONGEST_INPUT = 512;

/** Short enough to be looked at at all. */
export function isCredentialText(text: unknown): text is string {
  return typeof text === 'string' && text !== '' && text.length <= LONGEST_INPUT;
}

/** What tries for this address are counted under, wherever the password is asked for. */
export function attemptOf(email: string): string {
  return `sign-in|${email.trim().toLowerCase()}`;
}

/** Address and password, with the tries counted before anything is looked up. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(
    private readonly credentials: CredentialCheck,
    private readonly attempts: Attempts,
  ) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true, session: false });
  }

  async validate(request: FastifyRequest, email: unknown, password: unknown): Promise<Holder | false> {
    if (!isCredentialText(email) || !isCredentialText(password)) return false;
    const who = attemptOf(email);
    const network = networkOf(request.ip);
    await this.attempts.refuseIfTooMany(who, network);
    const holder = await this.credentials.holderOf(email.trim(), password);
    await (holder ? this.attempts.succeeded(who) : this.attempts.failed(who, network));
    return holder ?? false;
  }
}

/** Puts the holder of the credentials on the request; a body without any goes on to be refused by its class. */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  constructor() {
    super({ session: false, property: 'holder' });
  }

  override handleRequest<TUser = Holder>(
    error: unknown,
    holder: TUser | false,
    _info: unknown,
    context: ExecutionContext,
  ): TUser {
    if (error) throw error;
    if (holder) return holder;
    const body = context.switchToHttp().getRequest<FastifyRequest>().body as {
      email?: unknown;
      password?: unknown;
    } | null;
    if (!body?.email || !body.password) return undefined as TUser;
    throw new ProblemException(IdentityProblem.wrongCredentials);
  }
}
