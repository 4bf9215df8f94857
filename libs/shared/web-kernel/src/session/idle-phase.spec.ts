import { idlePhase } from './idle-phase';

const facts = { now: 0, lastSign: 0, idle: 900_000, warn: 60_000, endsAt: 9_000_000 };

describe('where a session stands', () => {
  it('is left alone until a minute before its end', () => {
    expect(idlePhase({ ...facts, now: 100_000 })).toEqual({ kind: 'here', nextLookIn: 740_000 });
  });

  it('warns in the last minute, and can be kept by a key press', () => {
    expect(idlePhase({ ...facts, now: 850_000 })).toEqual({
      kind: 'warning',
      endsIn: 50_000,
      extendable: true,
    });
  });

  it('is over when the time has passed', () => {
    expect(idlePhase({ ...facts, now: 900_000 })).toEqual({ kind: 'over' });
  });

  it('ends at the absolute end however busy somebody is, and says that nothing extends it', () => {
    const busy = { ...facts, now: 8_970_000, lastSign: 8_969_000 };
    expect(idlePhase(busy)).toEqual({ kind: 'warning', endsIn: 30_000, extendable: false });
    expect(idlePhase({ ...busy, now: 9_000_000, lastSign: 8_999_999 })).toEqual({ kind: 'over' });
  });
});
