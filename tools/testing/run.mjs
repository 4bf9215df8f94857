// npm test, once the packages are there: stage after stage, then one line that sums them up.
import { ROOT, whenAskedToStop } from '../launch/launch.mjs';
import { Trouble } from '../launch/trouble.mjs';
import { sum } from './counts.mjs';
import { openScratchCluster } from './scratch-cluster.mjs';
import { chosenStages } from './stages.mjs';

const SHOWN_LINES = 400;
/** No stage takes half of this; one that does hangs. */
const STAGE_LIMIT_MS = 12 * 60_000;

/** @param {string[]} wanted @returns {Promise<number>} exit code */
export async function runTests(wanted) {
  const stages = chosenStages(wanted);
  const stopping = new AbortController();
  void whenAskedToStop().then(() => stopping.abort(new Trouble('Stopped.')));
  const server = /** @type {{ opening?: ReturnType<typeof openScratchCluster> }} */ ({});
  const around = {
    root: ROOT,
    signal: stopping.signal,
    databaseUrl: async () => (await (server.opening ??= openScratchCluster(ROOT))).adminUrl,
  };
  /** @type {Promise<import('./stages.mjs').Result>[]} */
  const running = [];
  try {
    for (const stage of stages) {
      stopping.signal.throwIfAborted();
      const result = runStage(stage, around);
      running.push(result);
      if (!stage.beside) await Promise.all(running);
    }
    await Promise.all(running);
    stopping.signal.throwIfAborted();
  } finally {
    await (await server.opening)?.stop();
  }
  const { passed, failed } = sum(await Promise.all(running));
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/**
 * @param {import('./stages.mjs').Stage} stage @param {import('./stages.mjs').Surroundings} around
 * @returns {Promise<import('./stages.mjs').Result>}
 */
async function runStage(stage, around) {
  console.log(`\n${stage.name} …`);
  const began = performance.now();
  const limit = AbortSignal.timeout(STAGE_LIMIT_MS);
  const result = await stage
    .run({ ...around, signal: AbortSignal.any([around.signal, limit]) })
    .catch((/** @type {unknown} */ problem) => ({ passed: 0, failed: 1, output: text(problem) }));
  if (limit.aborted) result.output += `\nStopped after ${STAGE_LIMIT_MS / 60_000} minutes.`;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (result.failed > 0) console.log(result.output.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n'));
  console.log(`${stage.name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
  return result;
}

/** @param {unknown} problem @returns {string} */
function text(problem) {
  if (problem instanceof Trouble) return problem.message;
  return problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
}
