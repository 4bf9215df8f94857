import { connect, createServer } from 'node:net';

/**
 * @param {number} port @param {string} [host]
 * @returns {Promise<boolean>} whether we could listen there
 */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * @param {number} port @param {string} host
 * @returns {Promise<boolean>} whether something accepts connections there
 */
export function answers(port, host) {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const done = (/** @type {boolean} */ yes) => {
      socket.destroy();
      resolve(yes);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
    socket.setTimeout(500, () => done(false));
  });
}

/**
 * The preferred port while it is free, else the next free one above it.
 * @param {number} preferred @param {(port: number) => Promise<boolean>} [free]
 * @returns {Promise<number>}
 */
export async function firstFreePort(preferred, free = isFree) {
  for (let port = preferred; port < preferred + 200; port += 1) if (await free(port)) return port;
  throw new Error(`No free port between ${preferred} and ${preferred + 199}.`);
}

/** @returns {Promise<number>} any free port, by the operating system's choice */
export function anyFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(address.port));
    });
  });
}

/** @param {number} count @returns {Promise<number[]>} as many, each another */
export async function freePorts(count) {
  /** @type {Set<number>} */
  const found = new Set();
  while (found.size < count) found.add(await anyFreePort());
  return [...found];
}
