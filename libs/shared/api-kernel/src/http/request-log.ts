import type { FastifyInstance } from 'fastify';
import type { WalledRequest } from '../action/request-facts';

/** Where lines go; the application hands in its pino logger. */
export interface LineLogger {
  info(fields: object, message: string): void;
}

/**
 * One line for each request, from an allow-list: the pattern of the route and never the address, ids of who acted and
 * never a name, how long it took and what came of it. Bodies, queries and headers have no way in.
 */
export function logRequests(server: FastifyInstance, logger: LineLogger): void {
  server.addHook('onResponse', (request, reply, done) => {
    const { actor, declaration } = request as WalledRequest;
    const action = declaration && declaration.kind !== 'public' ? declaration.action : undefined;
    logger.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        action,
        actorId: actor?.accountId,
        practiceId: actor?.practiceId,
      },
      'request',
    );
    done();
  });
}
