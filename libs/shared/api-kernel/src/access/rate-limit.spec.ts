import { RateLimit } from './rate-limit';

describe('the rate limit', () => {
  const askTimes = (limit: RateLimit, times: number, at: number, key = 'a') =>
    Array.from({ length: times }, () => limit.take(key, at));

  it('lets a burst of a whole minute through, and then one for each second', () => {
    const limit = new RateLimit(60);
    expect(askTimes(limit, 60, 0)).toEqual(Array.from({ length: 60 }, () => 0));
    expect(limit.take('a', 0)).toBe(1);
    expect(limit.take('a', 999)).toBe(1);
    expect(askTimes(limit, 2, 1_000)).toEqual([0, 1]);
    expect(askTimes(limit, 61, 61_000).filter((wait) => wait > 0)).toEqual([1]);
  });

  it('says how long to wait when that is longer', () => {
    const limit = new RateLimit(2);
    expect(askTimes(limit, 3, 0)).toEqual([0, 0, 30]);
    expect(limit.take('a', 20_000)).toBe(10);
  });

  it('counts each for themselves', () => {
    const limit = new RateLimit(1);
    expect([limit.take('a', 0), limit.take('b', 0), limit.take('a', 0)]).toEqual([0, 0, 60]);
  });

  it('is none at nought, and none for a clock that went back', () => {
    expect(askTimes(new RateLimit(0), 1000, 0).every((wait) => wait === 0)).toBe(true);
    const limit = new RateLimit(1);
    limit.take('a', 100_000);
    expect(limit.take('a', 0)).toBe(60);
  });

  it('remembers nobody who has rested', () => {
    const limit = new RateLimit(60);
    for (let n = 0; n < 1000; n += 1) limit.take(`key ${n}`, 0);
    limit.take('late', 120_000);
    expect(limit.size).toBe(1);
  });
});
