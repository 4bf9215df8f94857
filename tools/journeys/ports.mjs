// Where the journeys meet the products and their mailboxes. Read once, and left in the environment: Playwright's workers
// and the server it starts are other processes.
import { LANES, PORTS_NEEDED } from './lanes.mjs';

const ports = (process.env.JOURNEYS_PORTS ??= '4310,4311,4312,4313').split(',');
if (ports.length !== PORTS_NEEDED)
  throw new Error(`JOURNEYS_PORTS names ${PORTS_NEEDED} ports, with commas between.`);

/** @typedef {{ port: string, mailboxPort: string }} Lane */

/** @type {Lane[]} */
export const lanes = Array.from({ length: LANES }, (_, at) => ({
  port: ports[2 * at] ?? '',
  mailboxPort: ports[2 * at + 1] ?? '',
}));

/** The one a worker of Playwright has to itself; whoever is no worker sees the first. */
const own = lanes[Number(process.env.TEST_PARALLEL_INDEX ?? 0)];
export const baseUrl = `http://localhost:${own?.port}`;
export const mailboxUrl = `http://127.0.0.1:${own?.mailboxPort}`;

/** Whether somebody wants to see afterwards what every page looked like at every step: asked for with TRACE=1. */
export const recorded = Boolean(process.env.TRACE);
