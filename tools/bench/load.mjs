// A closed loop over keep-alive connections: each asks, waits for the whole answer and asks again. Plain sockets, because
// the load shares its processors with what it measures.
import { connect } from 'node:net';

/**
 * @typedef {object} Asked
 * @property {'GET' | 'POST'} method
 * @property {string} path
 * @property {string} headers lines, each with its end
 * @property {string} [body]
 *
 * @typedef {{ status: number, body: string }} Answer
 *
 * @typedef {object} Drive
 * @property {number} port
 * @property {number} connections
 * @property {number} ms for so long new requests are begun
 * @property {number} status what every answer has to be
 * @property {() => Asked | undefined} next undefined when there is nothing left to ask
 * @property {AbortSignal} [signal]
 *
 * @typedef {{ latencies: number[], elapsedMs: number, usedUp: boolean }} Driven milliseconds
 */

/** One connection. An answer is whole when as many bytes have come as its length says. */
export class Connection {
  /** @param {number} port */
  constructor(port) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.host = `127.0.0.1:${port}`;
    /** @type {Buffer} */
    this.received = Buffer.alloc(0);
    /** @type {{ resolve: (answer: Answer) => void, reject: (problem: Error) => void } | null} */
    this.waiting = null;
    this.socket.on('data', (chunk) => this.#take(chunk));
    const lost = () => this.waiting?.reject(new Error('The server closed a connection.'));
    this.socket.on('close', lost);
    this.socket.on('error', lost);
  }

  /** @param {Asked} asked @returns {Promise<Answer>} */
  ask({ method, path, headers, body = '' }) {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(`${method} ${path} HTTP/1.1\r\nhost: ${this.host}\r\n${headers}\r\n${body}`);
    });
  }

  close() {
    this.waiting = null;
    this.socket.destroy();
  }

  /** @param {Buffer} chunk */
  #take(chunk) {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const whole = wholeAnswer(this.received);
    if (!whole) return;
    this.received = Buffer.alloc(0);
    const { waiting } = this;
    this.waiting = null;
    waiting?.resolve(whole);
  }
}

/**
 * @param {Buffer} received
 * @returns {Answer | null} null while some of it is still to come
 * @example wholeAnswer(Buffer.from('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}')) // { status: 200, body: '{}' }
 */
export function wholeAnswer(received) {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = received.toString('latin1', 0, end);
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
  if (received.length < end + 4 + length) return null;
  return { status: Number(head.slice(9, 12)), body: received.toString('utf8', end + 4, end + 4 + length) };
}

/** @param {Drive} plan @returns {Promise<Driven>} */
export async function drive({ port, connections, ms, status, next, signal }) {
  const latencies = /** @type {number[]} */ ([]);
  const began = performance.now();
  let usedUp = false;
  const loop = async () => {
    const connection = new Connection(port);
    try {
      while (performance.now() - began < ms && !signal?.aborted) {
        const asked = next();
        if (!asked) return void (usedUp = true);
        const from = performance.now();
        const answer = await connection.ask(asked);
        latencies.push(performance.now() - from);
        if (answer.status !== status) {
          throw new Error(
            `${asked.method} ${asked.path} answered ${answer.status}: ${answer.body.slice(0, 300)}`,
          );
        }
      }
    } finally {
      connection.close();
    }
  };
  await Promise.all(Array.from({ length: connections }, loop));
  return { latencies, elapsedMs: performance.now() - began, usedUp };
}
