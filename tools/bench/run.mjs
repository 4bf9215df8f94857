// npm run bench, once the packages are there: lays the ground, sees that both servers answer the same, measures, reports.
import { writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT, whenAskedToStop } from '../launch/launch.mjs';
import { Trouble } from '../launch/trouble.mjs';
import { requireSameAnswers } from './agreement.mjs';
import { buildServers, KEYS, openDatabase } from './ground.mjs';
import { measure } from './measure.mjs';
import { readOptions } from './options.mjs';
import { asJson, asTable, machine } from './report.mjs';
import { startServer } from './servers.mjs';
import { peakMiBOf } from './usage.mjs';

const CONNECTIONS = 16;
const BOTH = /** @type {const} */ (['product', 'floor']);
const COLD_STARTS = 3;

/** @param {string[]} args @returns {Promise<number>} exit code */
export async function bench(args) {
  const options = readOptions(args);
  const stopping = new AbortController();
  void whenAskedToStop().then(() => stopping.abort(new Trouble('Stopped.')));
  const closing = /** @type {(() => Promise<void>)[]} */ ([]);
  try {
    const outcome = await benchmark(options, stopping.signal, (close) => closing.unshift(close));
    console.log(`\n${asTable(outcome)}`);
    if (options.json) await writeFile(resolve(options.json), `${JSON.stringify(asJson(outcome), null, 2)}\n`);
    return 0;
  } finally {
    for (const close of closing) await close().catch(() => undefined);
  }
}

/**
 * @param {import('./options.mjs').Options} options @param {AbortSignal} signal
 * @param {(close: () => Promise<void>) => void} onClose
 * @returns {Promise<import('./report.mjs').Outcome>}
 */
async function benchmark(options, signal, onClose) {
  console.log(machine());
  const { bench, operations, data, coldMs } = await prepare(options, signal, onClose);
  const chosen = operations.filter(({ key }) => options.ops.includes(key));
  for (const operation of chosen) await requireSameAnswers(bench, operation);
  console.log('Both servers answer the same. Measuring …');
  const many = await rounds(bench, chosen, options);
  const measured = /** @type {import('./report.mjs').Measured[]} */ ([]);
  for (const [at, operation] of chosen.entries()) {
    const how = { connections: 1, warmMs: options.aloneMs / 3, measuredMs: options.aloneMs };
    const alone = {
      product: await measure(bench, operation, 'product', how),
      floor: await measure(bench, operation, 'floor', how),
    };
    measured.push({ ...operation, many: many[at] ?? { product: [], floor: [] }, alone });
  }
  const { product, floor } = bench.servers;
  const peakMiB = { product: peakMiBOf(product.pid), floor: peakMiBOf(floor.pid) };
  return { scale: options.scale, data, measured, peakMiB, coldMs };
}

/**
 * Every operation on both servers, round after round; who comes first changes from one to the next.
 * @param {import('./measure.mjs').Bench} bench @param {any[]} operations @param {import('./options.mjs').Options} options
 * @returns {Promise<import('./report.mjs').Measured['many'][]>}
 */
async function rounds(bench, operations, { rounds: number, warmMs, measuredMs }) {
  const samples = operations.map(
    () => /** @type {import('./report.mjs').Measured['many']} */ ({ product: [], floor: [] }),
  );
  const how = { connections: CONNECTIONS, warmMs, measuredMs };
  for (let round = 0; round < number; round += 1) {
    for (const [at, operation] of operations.entries())
      for (const name of round % 2 === 0 ? BOTH : BOTH.toReversed())
        samples[at]?.[name].push(await measure(bench, operation, name, how));
    console.log(`Round ${round + 1} of ${number} is done.`);
  }
  return samples;
}

/**
 * @param {import('./options.mjs').Options} options @param {AbortSignal} signal
 * @param {(close: () => Promise<void>) => void} onClose
 */
async function prepare(options, signal, onClose) {
  console.log('Building …');
  const built = await buildServers(ROOT);
  onClose(built.remove);
  signal.throwIfAborted();
  console.log('Starting a database and filling it …');
  const database = await openDatabase(ROOT, built.outdir);
  onClose(database.stop);
  signal.throwIfAborted();
  const { fill, sizeAt, operations, headersFor } = await import(join(built.folder, 'load.js'));
  const exercise = JSON.parse(readFileSync(join(built.folder, 'exercise.json'), 'utf8'));
  const [now, data] = [new Date(), sizeAt(options.scale)];
  const cast = await fill(database.ownerUrl, data, { exercise, now, masterKey: KEYS.masterKey });
  await database.tidy();
  signal.throwIfAborted();
  console.log('Starting both servers …');
  const { servers, coldMs } = await startBoth(built.folder, database, onClose);
  const bench = { signal, database, servers, headers: headersFor(KEYS.sessionKey) };
  const all = /** @type {any[]} */ (operations(cast, exercise, now));
  await ready(bench, all);
  return { bench, operations: all, data, coldMs };
}

/**
 * Each starts a few times, for its cold start; the last one stays.
 * @param {string} folder @param {import('./ground.mjs').Database} database @param {(close: () => Promise<void>) => void} onClose
 */
async function startBoth(folder, database, onClose) {
  const shared = {
    APP_DATABASE_URL: database.appUrl,
    CONTEXT_KEY: KEYS.contextKey,
    SESSION_KEY: KEYS.sessionKey,
    MASTER_KEY: KEYS.masterKey,
  };
  // Not production by name, which would want a mail server: letters are written and stay in the outbox.
  const product = {
    ...shared,
    NODE_ENV: 'development',
    LOG_LEVEL: 'info',
    SMTP_URL: undefined,
    DASHBOARD_DIR: undefined,
    // Counted like everybody's, and never too many.
    READS_PER_MINUTE: '100000000',
    WRITES_PER_MINUTE: '100000000',
  };
  const floor = { ...shared, STATEMENTS: join(folder, 'statements.json') };
  const start = async (/** @type {string} */ file, /** @type {Record<string, string | undefined>} */ env) => {
    const times = /** @type {number[]} */ ([]);
    for (;;) {
      const server = await startServer(join(folder, file), env);
      times.push(server.coldMs);
      if (times.length === COLD_STARTS) {
        onClose(server.stop);
        return { server, coldMs: times.toSorted((a, b) => a - b)[1] ?? server.coldMs };
      }
      await server.stop();
    }
  };
  const [one, other] = [await start('main.js', product), await start('floor.js', floor)];
  return {
    servers: { product: one.server, floor: other.server },
    coldMs: { product: one.coldMs, floor: other.coldMs },
  };
}

/**
 * The caseloads are looked at once, so that the figures beside every case are worked out; then everything that can be
 * used up is made ready.
 * @param {import('./measure.mjs').Bench} bench @param {any[]} operations
 */
async function ready(bench, operations) {
  const caseload = operations.find(({ key }) => key === 'a');
  await measure(bench, caseload, 'product', { connections: 4, warmMs: 0, measuredMs: 1000 });
  for (const operation of operations)
    for (const name of BOTH) if (operation.rearm) await bench.database.change(operation.rearm(name));
  await bench.database.tidy();
}
