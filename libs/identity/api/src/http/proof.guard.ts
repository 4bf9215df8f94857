import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { IdentityAction, IdentityProblem } from '@reknit/identity/model';
import { AuditTrail, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { FastifyRequest } from 'fastify';
import { Attempts, networkOf } from '../application/attempts';
import { Proofs } from '../application/proofs';
import { attemptOf, isCredentialText } from './password.strategy';

/** A request of somebody signed in; `proved` once what they gave was right. */
export type ProvingRequest = FastifyRequest & { readonly actor?: Actor; proved?: boolean };

/**
 * Looks at what is given before the transaction of the action is opened, so that nobody waits for a password with a connection in
 * hand. Tries are counted with those of signing in: whoever has the session has not got a second set of guesses.
 */
@Injectable()
export class ProofGuard implements CanActivate {
  constructor(
    private readonly proofs: Proofs,
    private readonly attempts: Attempts,
    private readonly trail: AuditTrail,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ProvingRequest>();
    const { password } = (request.body ?? {}) as { readonly password?: unknown };
    // Anything else goes on, unproved, to be refused by its class.
    if (request.actor && isCredentialText(password)) await this.prove(request, request.actor, password);
    return true;
  }

  private async prove(request: ProvingRequest, actor: Actor, password: string): Promise<void> {
    const who = attemptOf(actor.email);
    const network = networkOf(request.ip);
    try {
      await this.attempts.refuseIfTooMany(who, network);
      request.proved = await this.proofs.holds(actor, { password });
      await (request.proved ? this.attempts.succeeded(who) : this.attempts.failed(who, network));
      if (!request.proved) throw new ProblemException(IdentityProblem.wrongCredentials);
    } catch (error) {
      if (error instanceof ProblemException)
        await this.trail.refused(actor, IdentityAction.stepUp, { requestId: request.id, code: error.code });
      throw error;
    }
  }
}
