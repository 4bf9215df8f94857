import { afterwardsEffect, mostUrgent } from './attention';

describe('attention', () => {
  it.each([
    [[], null],
    [[null, undefined], null],
    [[null, 'amber'], 'amber'],
    [['amber', 'red', null], 'red'],
  ] as const)('of %j the most urgent is %s', (levels, expected) => {
    expect(mostUrgent(levels)).toBe(expected);
  });

  it.each([
    ['no', { level: null, pausesPairWork: false }],
    ['somewhat', { level: 'amber', pausesPairWork: false }],
    ['yes', { level: 'red', pausesPairWork: true }],
  ] as const)('after "worse: %s" is %j', (worse, effect) => {
    expect(afterwardsEffect(worse)).toEqual(effect);
  });
});
