import type { Instant } from '../brands';
import { FRESH_PROOF_SECONDS, isFreshProof } from './fresh-proof';

describe('a proof of who somebody is', () => {
  const provedAt: Instant = '2026-03-05T09:00:00.000Z';

  it.each<[Instant, boolean]>([
    ['2026-03-05T09:00:00.000Z', true],
    ['2026-03-05T09:04:59.000Z', true],
    ['2026-03-05T09:05:00.000Z', true],
    ['2026-03-05T09:05:00.001Z', false],
    ['2026-03-06T09:00:00.000Z', false],
  ])('given at nine is fresh at %s: %s', (now, fresh) => {
    expect(isFreshProof(provedAt, now)).toBe(fresh);
  });

  it('lasts five minutes', () => {
    expect(FRESH_PROOF_SECONDS).toBe(300);
  });
});
