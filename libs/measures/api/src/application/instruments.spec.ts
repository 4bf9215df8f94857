import { PHQ_9 } from '@reknit/measures/model';
import { Instruments } from './instruments';

const availability = (environment: 'production' | 'development') =>
  new Instruments({ environment })
    .all()
    .instruments.map(({ available, unavailableBecause }) => [available, unavailableBecause]);

describe('the instruments of an installation', () => {
  it('cannot be asked for in production before their words were compared with an official printing', () => {
    expect(availability('production')).toEqual(Array.from({ length: 4 }, () => [false, 'text-not-verified']));
    const live = new Instruments({ environment: 'production' });
    expect(live.mayBeAskedFor(PHQ_9)).toEqual({
      ok: false,
      problem: { code: 'measures.text-not-verified' },
    });
    expect(live.mayBeAskedFor({ ...PHQ_9, textVerifiedAgainst: 'a printing of 2026' }).ok).toBe(true);
  });

  it('can all be asked for elsewhere', () => {
    expect(availability('development').every(([available]) => available === true)).toBe(true);
  });
});
