// What a run of tests amounts to. A test that did not run is not a success.

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, numRuntimeErrorTestSuites: number, success: boolean }} report
 *   of `jest --json`
 * @returns {Count} a file that does not load counts as one failure, and so does a run without tests
 */
export function countJest(report) {
  const left = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites + left;
  return atLeastOne({ passed: report.numPassedTests, failed }, report.success);
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: readonly unknown[] }} report
 *   of Playwright's JSON reporter
 * @returns {Count} flaky is failed: it was wrong once
 */
export function countPlaywright({ stats, errors }) {
  const failed = stats.unexpected + stats.flaky + stats.skipped;
  return atLeastOne({ passed: stats.expected, failed }, errors.length === 0);
}

/** @param {Count} count @param {boolean} success @returns {Count} */
function atLeastOne({ passed, failed }, success) {
  const silent = failed === 0 && (!success || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}

/** @param {readonly Count[]} counts @returns {Count} */
export function sum(counts) {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
  };
}
