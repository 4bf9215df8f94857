import { countJest, countPlaywright, sum } from './counts.mjs';

const jest = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  success: true,
};
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

describe('what a run amounts to', () => {
  it('is what passed, when all did', () => {
    expect(countJest(jest)).toEqual({ passed: 5, failed: 0 });
    expect(countPlaywright(playwright)).toEqual({ passed: 3, failed: 0 });
  });

  it('counts what failed, what did not load, what was left out and what wavered', () => {
    expect(
      countJest({ ...jest, numFailedTests: 2, numRuntimeErrorTestSuites: 1, success: false }).failed,
    ).toBe(3);
    expect(countJest({ ...jest, numPendingTests: 1, numTodoTests: 1 }).failed).toBe(2);
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 1 };
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 3, failed: 3 });
  });

  it('is a failure when nothing ran, or the run itself broke', () => {
    expect(countJest({ ...jest, numPassedTests: 0 }).failed).toBe(1);
    expect(countJest({ ...jest, success: false }).failed).toBe(1);
    expect(countPlaywright({ ...playwright, errors: ['no browser'] }).failed).toBe(1);
  });

  it('adds up', () => {
    expect(sum([countJest(jest), countPlaywright(playwright)])).toEqual({ passed: 8, failed: 0 });
  });
});
