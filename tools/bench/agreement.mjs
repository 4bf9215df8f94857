// Before anything is measured: the same question to both servers has the same answer.
import { Trouble } from '../launch/trouble.mjs';
import { differences, shapeOf } from './compare.mjs';
import { Connection } from './load.mjs';
import { freshKey } from './measure.mjs';

const BOTH = /** @type {const} */ (['product', 'floor']);

/**
 * Reads have to agree in every value. What is written differs by its ids and moments: it has to agree in its shape. And
 * what is somebody else's is not found on either.
 *
 * @param {import('./measure.mjs').Bench} bench @param {any} operation of test/load
 */
export async function requireSameAnswers(bench, operation) {
  const first = (/** @type {'product' | 'floor'} */ name) => operation.requests(name)();
  const answers = await Promise.all(BOTH.map((name) => askOnce(bench, name, first(name))));
  const wrong = answers.find(({ status }) => status !== operation.status);
  if (wrong) throw new Trouble(`${operation.title}: answered ${wrong.status}, ${wrong.body.slice(0, 300)}`);
  const [product, floor] = answers.map(({ body }) => JSON.parse(body));
  const found =
    operation.status === 200 ? differences(product, floor) : differences(shapeOf(product), shapeOf(floor));
  if (found.length > 0)
    throw new Trouble(`${operation.title}: product and floor differ.\n- ${found.slice(0, 20).join('\n- ')}`);
  if (!operation.foreign) return;
  const refused = await Promise.all(BOTH.map((name) => askOnce(bench, name, operation.foreign())));
  if (refused.some(({ status }) => status !== 404))
    throw new Trouble(
      `${operation.title}: somebody else's was answered ${refused.map(({ status }) => status)}`,
    );
}

/** @param {import('./measure.mjs').Bench} bench @param {'product' | 'floor'} name @param {any} request */
async function askOnce({ servers, headers }, name, request) {
  const connection = new Connection(servers[name].port);
  try {
    return await connection.ask({ ...request, headers: headers(request, freshKey()) });
  } finally {
    connection.close();
  }
}
