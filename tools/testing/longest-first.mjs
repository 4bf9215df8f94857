// In which order Jest takes the files: what takes longest first, so that no worker waits at the end for another's.
// A machine that has never run them does not know; these do, by what they are.
import { statSync } from 'node:fs';

/** Everything with the eyes of everybody, a year of a practice, hundreds of walks, whatever waits for a clock or a process to die. */
const LONG = [
  /(leaks|demo)\.spec/,
  /walks\.spec/,
  /(hidden|access|logs|copies)\.spec/,
  /agreement\.spec|killed|jobs\.spec/,
];

/** @typedef {{ path: string }} Test */

/** @param {string} path @returns {number} the less, the sooner */
function rankOf(path) {
  const at = LONG.findIndex((kind) => kind.test(path));
  return at < 0 ? LONG.length : at;
}

export default class LongestFirst {
  /** @param {readonly Test[]} tests @returns {Test[]} among those of one kind the larger file first */
  sort(tests) {
    return tests
      .map((test) => ({ test, rank: rankOf(test.path), size: statSync(test.path).size }))
      .sort((one, other) => one.rank - other.rank || other.size - one.size)
      .map(({ test }) => test);
  }

  /** Nothing is kept from one run for the next. */
  cacheResults() {}
}
