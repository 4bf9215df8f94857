import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { SharedProblem } from '@reknit/shared/model';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Actor } from '../access/actor';
import { AuditTrail } from '../audit/audit-trail';
import { Transactions } from '../database/transactions';
import { refusalOf } from '../problems/problem.filter';
import { ProblemException } from '../problems/problem-exception';
import type { Declaration } from './action.decorators';
import { Download } from './download';
import { Idempotency } from './idempotency';
import { replyOf, requestOf } from './request-facts';

type Declared = Exclude<Declaration, { kind: 'public' }>;

/**
 * The edge of every declared handler: opens the transaction as the actor, runs the handler, writes the audit row,
 * commits, and puts the version of what came back into the ETag. Nobody below says any of this again.
 */
@Injectable()
export class ActionInterceptor implements NestInterceptor {
  constructor(
    private readonly transactions: Transactions,
    private readonly trail: AuditTrail,
    private readonly idempotency: Idempotency,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { declaration, actor } = requestOf(context);
    if (!declaration || declaration.kind === 'public' || !actor) return next.handle();
    if (declaration.kind === 'query' && declaration.stream) return next.handle();
    const handle = () => lastValueFrom(next.handle(), { defaultValue: undefined });
    return from(this.trail.open(() => this.conclude(context, { declaration, actor, handle })));
  }

  private async conclude(context: ExecutionContext, run: Run): Promise<unknown> {
    try {
      const body = await this.transactions.run(run.actor, () => this.work(context, run));
      if (body instanceof Download) return await handOut(context, body);
      setVersion(context, body);
      return body;
    } catch (error) {
      const { code } = refusalOf(error);
      if (code !== SharedProblem.unavailable && code !== SharedProblem.unexpected)
        await this.trail.refused(run.actor, run.declaration.action, {
          requestId: requestOf(context).id,
          code,
        });
      throw error;
    }
  }

  private async work(context: ExecutionContext, { declaration, actor, handle }: Run): Promise<unknown> {
    const request = requestOf(context);
    if (declaration.kind === 'command' && declaration.change === 'creates') {
      const key = request.headers['idempotency-key'];
      if (typeof key !== 'string') throw new ProblemException(SharedProblem.keyRequired);
      const attempt = { key, route: `${request.method} ${request.url}`, body: request.body };
      return this.idempotency.once(actor, attempt, {
        run: () => this.andAudit(context, { declaration, actor, handle }),
        replayed: (status) => void replyOf(context).status(status).header('idempotency-replayed', 'true'),
      });
    }
    return this.andAudit(context, { declaration, actor, handle });
  }

  private async andAudit(context: ExecutionContext, { declaration, actor, handle }: Run): Promise<unknown> {
    const body = await handle();
    if (declaration.kind === 'command' || declaration.clinical)
      this.trail.done(actor, declaration.action, requestOf(context).id);
    return body;
  }
}

interface Run {
  readonly declaration: Declared;
  readonly actor: Actor;
  readonly handle: () => Promise<unknown>;
}

async function handOut(context: ExecutionContext, { type, fileName, make }: Download): Promise<Buffer> {
  const file = await make();
  replyOf(context).headers({
    'content-type': type,
    'content-disposition': `attachment; filename="${fileName}"`,
  });
  return file;
}

function setVersion(context: ExecutionContext, body: unknown): void {
  const version = (body as { readonly version?: unknown } | null | undefined)?.version;
  if (typeof version === 'number') replyOf(context).header('etag', `"v${version}"`);
}
