import { describe, expect, it } from '@jest/globals';
import { caseToOpen, reviewBy } from '../index';

const codeOf = (...matches: Parameters<typeof caseToOpen>[0]) => {
  const outcome = caseToOpen(matches);
  return outcome.ok ? outcome.value : outcome.problem.code;
};

describe('opening a case in an emergency', () => {
  it('opens the case of the one person of that name', () => {
    expect(codeOf({ clientId: 'k1', caseId: 'c1', reached: false })).toBe('c1');
  });

  it('opens one case of theirs, the first that is not reached anyway', () => {
    const reached = { clientId: 'k1', caseId: 'c1', reached: true };
    expect(codeOf(reached, { ...reached, caseId: 'c2', reached: false })).toBe('c2');
    expect(codeOf(reached)).toBe('emergency.not-needed');
  });

  it('opens nothing for a name nobody has, or several', () => {
    expect(codeOf()).toBe('emergency.nobody-found');
    const one = { clientId: 'k1', caseId: 'c1', reached: false };
    expect(codeOf(one, { ...one, clientId: 'k2', caseId: 'c2' })).toBe('emergency.several-found');
  });

  it('is looked at by somebody else within three days', () => {
    expect(reviewBy('2026-03-02T09:00:00.000Z')).toBe('2026-03-05T09:00:00.000Z');
  });
});
