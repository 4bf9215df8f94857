// What `npm start` and `npm run dev` have in common: things are begun one after another and ended in reverse, whatever
// the reason for ending.
import { whenAskedToStop } from '../launch/launch.mjs';
import { explain, Trouble } from '../launch/trouble.mjs';

/**
 * @typedef {object} Session
 * @property {AbortSignal} signal aborted when asked to stop
 * @property {(close: () => unknown) => void} onClose say how to end a thing at the moment it is begun
 */

/**
 * @param {(session: Session) => Promise<{ ended: Promise<string> }>} bringUp begins everything; `ended` resolves with the
 *   reason when it ends by itself
 * @returns {Promise<number>} exit code: 0 when asked to stop
 */
export async function runUntilStopped(bringUp) {
  const stopping = new AbortController();
  const { signal } = stopping;
  const asked = whenAskedToStop().then(() => stopping.abort(new Error('Asked to stop')));
  /** @type {(() => unknown)[]} */
  const closers = [];
  try {
    const { ended } = await bringUp({ signal, onClose: (close) => closers.push(close) });
    const reason = await Promise.race([asked, ended]);
    if (reason !== undefined && !signal.aborted) throw new Trouble(reason);
  } catch (problem) {
    if (!signal.aborted) throw problem;
  } finally {
    if (signal.aborted) console.log('\nStopping …');
    for (const close of closers.reverse()) await Promise.resolve().then(close).catch(explain);
  }
  console.log('Reknit has stopped.');
  return 0;
}

/**
 * @template T
 * @param {AbortSignal} signal @param {Promise<T>} waiting for something that will not notice by itself
 * @returns {Promise<T>} rejects at once when asked to stop
 */
export function orStopped(signal, waiting) {
  const stopped = new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
  );
  return Promise.race([waiting, /** @type {Promise<never>} */ (stopped)]);
}
