// One operation on one server, for so long.
import { drive } from './load.mjs';
import { sampleOf } from './figures.mjs';
import { cpuMsOf, cpuMsOfFamily } from './usage.mjs';

/**
 * @typedef {object} Bench what a measurement needs to know
 * @property {AbortSignal} signal
 * @property {import('./ground.mjs').Database} database
 * @property {Record<'product' | 'floor', import('./servers.mjs').Server>} servers
 * @property {(request: any, key: string) => string} headers
 *
 * @typedef {'product' | 'floor'} ServerName
 * @typedef {{ connections: number, warmMs: number, measuredMs: number }} Run
 */

let asked = 0;
const run = crypto.randomUUID();

/** @returns {string} an Idempotency-Key nobody has used */
export const freshKey = () => `${run}-${(asked += 1)}`;

/**
 * @param {Bench} bench @param {any} operation of test/load @param {ServerName} name @param {Run} how
 * @returns {Promise<import('./figures.mjs').Sample>}
 */
export async function measure(bench, operation, name, { connections, warmMs, measuredMs }) {
  const stock = stockOf(bench, operation, name);
  const latencies = /** @type {number[]} */ ([]);
  let [elapsedMs, cpuMs] = [0, 0];
  let cpuKnown = true;
  await stock.refill();
  for (let warmed = 0; warmed < warmMs; await stock.refill()) {
    warmed += (await once(bench, operation, name, { connections, ms: warmMs - warmed, next: stock.next }))
      .elapsedMs;
  }
  for (; elapsedMs < measuredMs; await stock.refill()) {
    const before = cpuOf(bench, name);
    const ms = measuredMs - elapsedMs;
    const driven = await once(bench, operation, name, { connections, ms, next: stock.next });
    const after = cpuOf(bench, name);
    cpuKnown &&= before !== null && after !== null;
    cpuMs += (after ?? 0) - (before ?? 0);
    elapsedMs += driven.elapsedMs;
    for (const latency of driven.latencies) latencies.push(latency);
  }
  return sampleOf(latencies, elapsedMs, cpuKnown ? cpuMs : null);
}

/**
 * What can be asked. Where asking uses something up, `refill` makes it usable again; otherwise it does nothing.
 * @param {Bench} bench @param {any} operation @param {ServerName} name
 */
function stockOf({ database, headers }, operation, name) {
  let next = operation.requests(name);
  let left = false;
  return {
    next: () => {
      const request = next();
      return (
        request && { ...request, headers: headers(request, request.body === undefined ? '' : freshKey()) }
      );
    },
    refill: async () => {
      if (!operation.rearm) {
        if (!left) await database.tidy();
        left = true;
        return;
      }
      await database.change(operation.rearm(name));
      await database.tidy();
      next = operation.requests(name);
    },
  };
}

/**
 * @param {Bench} bench @param {any} operation @param {ServerName} name
 * @param {{ connections: number, ms: number, next: () => any }} how
 */
async function once({ signal, servers }, operation, name, { connections, ms, next }) {
  signal.throwIfAborted();
  const { port } = servers[name];
  const driven = await drive({ port, connections, ms, status: operation.status, next, signal });
  signal.throwIfAborted();
  return driven;
}

/** @param {Bench} bench @param {ServerName} name @returns {number | null} of the server and the database together */
function cpuOf({ servers, database }, name) {
  const [own, postgres] = [cpuMsOf(servers[name].pid), cpuMsOfFamily(database.pid)];
  return own === null || postgres === null ? null : own + postgres;
}
