import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { SharedProblem } from '@reknit/shared/model';
import { ActionPolicy } from '../action/action-policy';
import { replyOf, requestOf } from '../action/request-facts';
import { AuditTrail } from '../audit/audit-trail';
import { ProblemException } from '../problems/problem-exception';

/**
 * Third wall: may this role do this at all? The answer is *not found*, like every refusal about a record, so that
 * nobody can map what others may do; the audit trail keeps the difference.
 */
@Injectable()
export class ActionGuard implements CanActivate {
  constructor(
    private readonly policy: ActionPolicy,
    private readonly trail: AuditTrail,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    const { declaration, actor } = request;
    if (!declaration || declaration.kind === 'public') return true;
    if (actor && this.policy.relations(declaration.action, actor.roles).length > 0) return true;
    if (actor)
      await this.trail.refused(actor, declaration.action, {
        requestId: request.id,
        code: SharedProblem.notAllowed,
      });
    replyOf(context).header('cache-control', 'no-store');
    throw new ProblemException(SharedProblem.notFound);
  }
}
