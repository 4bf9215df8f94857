import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { isFreshProof, SharedProblem } from '@reknit/shared/model';
import { ActionPolicy } from '../action/action-policy';
import { replyOf, requestOf } from '../action/request-facts';
import { AuditTrail } from '../audit/audit-trail';
import { ProblemException } from '../problems/problem-exception';
import { Clock } from '../time/clock';

/**
 * Third wall: may this role do this at all? The answer is *not found*, like every refusal about a record, so that
 * nobody can map what others may do; the audit trail keeps the difference. And where the action asks for it: is it still
 * them? That answer is said openly, because they can do something about it, and it is the same for every record.
 */
@Injectable()
export class ActionGuard implements CanActivate {
  constructor(
    private readonly policy: ActionPolicy,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    const { declaration, actor } = request;
    if (!declaration || declaration.kind === 'public') return true;
    const allowed = actor && this.policy.relations(declaration.action, actor.roles).length > 0;
    if (allowed && (!declaration.freshProof || isFreshProof(actor.provedAt, this.clock.now()))) return true;
    const why = allowed ? SharedProblem.stepUpRequired : SharedProblem.notAllowed;
    if (actor) await this.trail.refused(actor, declaration.action, { requestId: request.id, code: why });
    replyOf(context).header('cache-control', 'no-store');
    throw new ProblemException(allowed ? SharedProblem.stepUpRequired : SharedProblem.notFound);
  }
}
