import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import type { Socket } from 'node:net';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { SharedProblem } from '@reknit/shared/model';
import { Logger, PinoLogger } from 'nestjs-pino';
import type { Config } from '../config/read-config';
import { CONFIG } from '../config/read-config';
import { ProblemException } from '../problems/problem-exception';
import { faultOfInput } from '../validation/input-precheck';
import { serveDashboard } from './dashboard';
import { logRequests } from './request-log';
import { API_HEADERS } from './security-headers';

const KIB = 1024;

/** Builds the application with every wall up, ready to listen or to be asked by a test. */
export async function createApp(module: Type | object): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: 128 * KIB,
    trustProxy: false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    connectionTimeout: 30_000,
    keepAliveTimeout: 65_000,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(module as Type, adapter, {
    bufferLogs: true,
    bodyParser: false,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  await app.register(fastifyCookie);
  harden(app);
  letGoOfUnused(adapter.getInstance());
  logRequests(adapter.getInstance(), (await app.resolve(PinoLogger)).logger);
  const config = app.get<Config>(CONFIG);
  if (config.dashboardDir) await serveDashboard(adapter.getInstance(), config.dashboardDir);
  await app.init();
  await adapter.getInstance().ready();
  return app;
}

function harden(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  server.removeContentTypeParser('text/plain');
  server.addHook('onRequest', (_, reply, done) => {
    reply.headers(API_HEADERS);
    done();
  });
  server.addHook('onRoute', (route) => {
    const { bodyLimit } = (route.config ?? {}) as { readonly bodyLimit?: number };
    if (bodyLimit !== undefined) route.bodyLimit = bodyLimit;
  });
  server.addHook('preValidation', (request, _, done) => {
    const fault = faultOfInput(request.body) ?? faultOfInput(request.query) ?? faultOfInput(request.params);
    done(fault ? new ProblemException(SharedProblem.malformed, { body: [{ code: fault }] }) : undefined);
  });
}

/**
 * Browsers open connections ahead of need. One over which nothing was ever asked does not count as idle, and would hold up the
 * end of the process for half a minute.
 */
function letGoOfUnused(server: FastifyInstance): void {
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.addHook('preClose', (done) => {
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    done();
  });
}
