import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { pagePolicy } from './security-headers';

const HASHED = /-[\w-]{8}\.(?:js|css|woff2?)$/;

/**
 * Serves the built dashboard beside the API: hashed files for a year, the page itself with a fresh nonce each time.
 * Every address that is neither a file nor under /api is a page of the dashboard.
 */
export async function serveDashboard(server: FastifyInstance, folder: string): Promise<void> {
  const [before, ...rest] = readFileSync(join(folder, 'index.html'), 'utf8').split('__NONCE__');
  const page = (nonce: string) => [before, ...rest].join(nonce);

  const sendPage = (reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64url');
    return reply
      .header('content-security-policy', pagePolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page(nonce));
  };

  await server.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    globIgnore: ['index.html'], // has a route of its own below
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) =>
      response.header(
        'cache-control',
        HASHED.test(path.replace(/\.(br|gz)$/, '')) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  server.get('/index.html', (_, reply) => sendPage(reply));
  server.get('/', (_, reply) => sendPage(reply));
  server.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/') || request.url === '/api') return reply.callNotFound();
    return sendPage(reply);
  });
}
