import { resolveDue } from './due-date';
import { dayOf, goesOnFor, pieceAfter, type Repetition } from './repetition';

const first = { date: '2026-03-22', time: '20:00', timeZone: 'Europe/London', graceMinutes: 0 };
const weekly = (over: Partial<Repetition> = {}): Repetition => ({
  everyWeeks: 1,
  times: 3,
  number: 1,
  first,
  ...over,
});

describe('homework that comes again', () => {
  it('is given again when the one before is due, on the same clock after the clocks have changed', () => {
    const next = pieceAfter(weekly(), '2026-03-22T20:00:00.000Z');
    expect(next).toEqual({ number: 2, due: { ...first, date: '2026-03-29' } });
    expect(next && resolveDue(next.due).dueAt).toBe('2026-03-29T19:00:00.000Z');
  });

  it('ends with the last one', () => {
    expect(pieceAfter(weekly({ number: 3 }), '2026-03-22T20:00:00.000Z')).toBeUndefined();
  });

  it('leaves out what would be due before it is given', () => {
    expect(pieceAfter(weekly(), '2026-03-30T00:00:00.000Z')?.number).toBe(3);
    expect(pieceAfter(weekly(), '2026-04-06T00:00:00.000Z')).toBeUndefined();
  });

  it('counts every day from the first, over the end of a year', () => {
    expect(dayOf({ everyWeeks: 2, first: { ...first, date: '2026-12-27' } }, 2)).toBe('2027-01-10');
    expect(dayOf({ everyWeeks: 12, first }, 1)).toBe('2026-03-22');
  });

  it('without a time is due at the end of each day', () => {
    const { time: _, ...day } = first;
    const next = pieceAfter(weekly({ first: day }), '2026-03-22T23:59:59.000Z');
    expect(next).toEqual({ number: 2, due: { ...day, date: '2026-03-29' } });
  });
});

describe('for whom the next one is', () => {
  const part = (status: 'submitted' | 'declined' | 'paused' | 'lapsed', present = true) => ({
    status,
    present,
  });

  it('goes on for everybody who did not say no and is still there', () => {
    expect(goesOnFor([part('submitted'), part('declined')], { joint: false })).toEqual([part('submitted')]);
    expect(goesOnFor([part('lapsed'), part('submitted', false)], { joint: false })).toEqual([part('lapsed')]);
  });

  it('is given to all who do it together, or to nobody', () => {
    expect(goesOnFor([part('submitted'), part('submitted')], { joint: true })).toHaveLength(2);
    expect(goesOnFor([part('submitted'), part('declined')], { joint: true })).toEqual([]);
    expect(goesOnFor([part('submitted'), part('submitted', false)], { joint: true })).toEqual([]);
  });

  it('waits while somebody rests', () => {
    expect(goesOnFor([part('submitted'), part('paused')], { joint: false })).toEqual([]);
    expect(goesOnFor([part('submitted'), part('paused', false)], { joint: false })).toEqual([
      part('submitted'),
    ]);
  });
});
