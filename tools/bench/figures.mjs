// From what was timed to what is said of it.

/**
 * @typedef {object} Sample one operation on one server in one round
 * @property {number} perSecond
 * @property {number} p50 milliseconds
 * @property {number} p99 milliseconds
 * @property {number | null} cpu milliseconds of processor time a request, server and database
 */

/**
 * @param {readonly number[]} sorted ascending @param {number} share 0–1
 * @returns {number} the smallest value that this share of all values does not exceed
 * @example percentile([1, 2, 3, 4], 0.5) // 2
 */
export function percentile(sorted, share) {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/**
 * @param {readonly number[]} values @returns {number} the middle one, or the mean of the middle two
 * @example median([3, 1, 2]) // 2
 */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  if (!Number.isInteger(middle)) return sorted[Math.floor(middle)] ?? Number.NaN;
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/**
 * @param {readonly number[]} latencies milliseconds @param {number} elapsedMs @param {number | null} cpuMs
 * @returns {Sample}
 */
export function sampleOf(latencies, elapsedMs, cpuMs) {
  const sorted = latencies.toSorted((a, b) => a - b);
  return {
    perSecond: (latencies.length * 1000) / elapsedMs,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    cpu: cpuMs === null ? null : cpuMs / latencies.length,
  };
}

/**
 * The middle of the rounds, figure by figure.
 * @param {readonly Sample[]} samples @returns {Sample}
 */
export function middleOf(samples) {
  const of = (/** @type {'perSecond' | 'p50' | 'p99'} */ key) => median(samples.map((sample) => sample[key]));
  const cpus = samples.flatMap(({ cpu }) => (cpu === null ? [] : [cpu]));
  return {
    perSecond: of('perSecond'),
    p50: of('p50'),
    p99: of('p99'),
    cpu: cpus.length === 0 ? null : median(cpus),
  };
}

/**
 * Product to floor, paired round by round: what else the machine does falls on both of a pair.
 *
 * @param {readonly Sample[]} product @param {readonly Sample[]} floor of the same rounds
 * @returns {{ perSecond: number, p99: number, cpu: number | null }}
 */
export function ratiosOf(product, floor) {
  const of = (/** @type {'perSecond' | 'p99' | 'cpu'} */ key) =>
    median(product.map((sample, round) => (sample[key] ?? Number.NaN) / (floor[round]?.[key] ?? Number.NaN)));
  const cpu = of('cpu');
  return { perSecond: of('perSecond'), p99: of('p99'), cpu: Number.isNaN(cpu) ? null : cpu };
}
