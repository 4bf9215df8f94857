import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { asksByItself, COOKIES, SESSION_STRATEGY } from '@reknit/shared/api-kernel';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-custom';
import { Sessions, type SignedIn } from '../application/sessions';

/** Finds who is signed in by the session cookie. Passport frames it; nothing of Passport's own sessions is used. */
@Injectable()
export class SessionStrategy extends PassportStrategy(Strategy, SESSION_STRATEGY) {
  constructor(private readonly sessions: Sessions) {
    super();
  }

  async validate(request: FastifyRequest): Promise<SignedIn | false> {
    const token = request.cookies[COOKIES.session];
    if (!token) return false;
    return (await this.sessions.resolve(token, { background: asksByItself(request) })) ?? false;
  }
}
