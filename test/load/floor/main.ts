import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { caseload } from './caseload';
import { progress } from './progress';
import { record } from './record';
import { assign, submit } from './writes';
import { actorOf, pool, Refused, requireToken, type Actor } from './walls';

// The yardstick: node:http and pg, the product's own statements and walls, and nothing else.

type Read = (actor: Actor, id: string, query: URLSearchParams) => Promise<unknown>;
type Write = (
  actor: Actor,
  id: string,
  request: { readonly key: string; readonly route: string; readonly body: never },
) => Promise<unknown>;

const READS: readonly (readonly [RegExp, Read])[] = [
  [/^\/api\/caseload$/, (actor, _, query) => caseload(actor, Number(query.get('limit') ?? 40))],
  [/^\/api\/cases\/([\w-]{36})\/record$/, record],
  [
    /^\/api\/cases\/([\w-]{36})\/progress$/,
    (actor, id, query) => progress(actor, id, Number(query.get('weeks') ?? 12)),
  ],
];
const WRITES: readonly (readonly [RegExp, Write])[] = [
  [/^\/api\/cases\/([\w-]{36})\/homework$/, assign],
  [/^\/api\/my\/homework\/([\w-]{36})\/submissions$/, submit],
];

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = request.url ?? '/';
  if (url === '/api/health/ready') {
    await pool.query('select 1');
    return send(response, 200, { status: 'ok' });
  }
  const [path = '/', query = ''] = url.split('?');
  const actor = await actorOf(request.headers);
  if (request.method === 'GET') {
    const [found, id] = routeFor(READS, path);
    return send(response, 200, await found(actor, id, new URLSearchParams(query)));
  }
  requireToken(request.headers, actor);
  const [found, id] = routeFor(WRITES, path);
  const body = JSON.parse(await textOf(request)) as never;
  const key = String(request.headers['idempotency-key'] ?? '');
  return send(response, 201, await found(actor, id, { key, route: `POST ${url}`, body }));
}

function routeFor<Handler>(
  routes: readonly (readonly [RegExp, Handler])[],
  path: string,
): readonly [Handler, string] {
  for (const [pattern, handler] of routes) {
    const found = pattern.exec(path);
    if (found) return [handler, found[1] ?? ''];
  }
  throw new Refused(404);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    const status = error instanceof Refused ? error.status : 500;
    if (status === 500) console.error(error);
    send(response, status, { status });
  });
});
server.keepAliveTimeout = 65_000;
server.listen(Number(process.env['PORT']), '127.0.0.1');
process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});
