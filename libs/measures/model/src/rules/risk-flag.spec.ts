import { nextAfter, occasionOn, farEnough } from './occasions';
import { targetOf } from './opening-hours';
import { addOccurrence, confirmClosing, moveFlag, movesOf, type FlagStanding } from './risk-flag';
import { FlagMove, FlagStatus } from '../vocabulary/risk-words';

const LISBON = 'Europe/Lisbon';

describe('by when somebody has to have looked', () => {
  it('5.2: Friday 23:40 is outside the hours, and the clock begins on Monday at nine', () => {
    // In winter Lisbon is at UTC.
    expect(targetOf('amber', '2026-11-20T23:40:00.000Z', LISBON)).toEqual({
      outsideHours: true,
      clockFrom: '2026-11-23T09:00:00.000Z',
      acknowledgeBy: '2026-11-23T17:00:00.000Z',
    });
    expect(targetOf('high', '2026-11-20T23:40:00.000Z', LISBON).acknowledgeBy).toBe(
      '2026-11-23T10:00:00.000Z',
    );
  });

  it.each([
    ['high', '2026-11-18T11:00:00.000Z', '2026-11-18T12:00:00.000Z'],
    ['amber', '2026-11-18T11:00:00.000Z', '2026-11-18T17:00:00.000Z'],
    ['high', '2026-11-20T16:30:00.000Z', '2026-11-23T09:30:00.000Z'],
    ['high', '2026-11-20T16:00:00.000Z', '2026-11-20T17:00:00.000Z'],
  ] as const)('%s at %s, in the hours: by %s', (level, at, by) => {
    expect(targetOf(level, at, LISBON)).toEqual({ outsideHours: false, clockFrom: at, acknowledgeBy: by });
  });

  it.each([
    ['before nine, the same day', '2026-11-18T08:59:59.000Z', '2026-11-18T09:00:00.000Z'],
    ['at five, the next day', '2026-11-18T17:00:00.000Z', '2026-11-19T09:00:00.000Z'],
    ['on Sunday, on Monday', '2026-11-22T12:00:00.000Z', '2026-11-23T09:00:00.000Z'],
    // The clocks go forward in this night: nine o'clock is an hour earlier.
    ['over a change of the clocks', '2026-03-27T23:40:00.000Z', '2026-03-30T08:00:00.000Z'],
  ])('%s', (_when, at, clockFrom) => {
    expect(targetOf('amber', at, LISBON)).toMatchObject({ outsideHours: true, clockFrom });
  });

  it('follows the hours a practice has set', () => {
    const saturdays = { days: [6], from: '10:00', until: '12:00' };
    expect(targetOf('high', '2026-11-20T23:40:00.000Z', LISBON, saturdays)).toMatchObject({
      clockFrom: '2026-11-21T10:00:00.000Z',
      acknowledgeBy: '2026-11-21T11:00:00.000Z',
    });
  });
});

const standing = (over: Partial<FlagStanding> = {}): FlagStanding => ({
  status: 'open',
  level: 'amber',
  closingBy: null,
  ...over,
});

describe('looking after a flag', () => {
  const allowed: Readonly<Record<FlagStatus, readonly FlagMove[]>> = {
    open: ['acknowledge'],
    acknowledged: ['assess'],
    assessed: ['manage', 'close'],
    managed: ['close'],
    closed: [],
  };
  const grid = Object.values(FlagStatus).flatMap((status) =>
    Object.values(FlagMove).map((move) => [status, move] as const),
  );

  it.each(grid)('from %s: %s only in its place', (status, move) => {
    const fits = allowed[status].includes(move);
    expect(moveFlag(standing({ status }), move, 'ilse', { hasRiskNote: true }).ok).toBe(fits);
    expect(movesOf(standing({ status })).includes(move)).toBe(fits);
  });

  it('is not closed without a risk note', () => {
    expect(moveFlag(standing({ status: 'managed' }), 'close', 'ilse', { hasRiskNote: false })).toEqual({
      ok: false,
      problem: { code: 'risk-flag.note-missing' },
    });
  });

  it('a high one is closed by two people', () => {
    const managed = standing({ status: 'managed', level: 'high' });
    const proposed = { ...managed, closingBy: 'ilse' };
    expect(moveFlag(managed, 'close', 'ilse', { hasRiskNote: true })).toEqual({ ok: true, value: proposed });
    expect(movesOf(proposed)).toEqual([]);
    expect(confirmClosing(proposed, 'ilse', true)).toEqual({
      ok: false,
      problem: { code: 'risk-flag.needs-second-person' },
    });
    expect(confirmClosing(proposed, 'wren', true)).toEqual({
      ok: true,
      value: { status: 'closed', level: 'high', closingBy: null },
    });
    expect(confirmClosing(proposed, 'wren', false)).toEqual({ ok: true, value: managed });
    expect(confirmClosing(managed, 'wren', true).ok).toBe(false);
  });

  it('begins again when a further answer is higher, and only then', () => {
    expect(addOccurrence(standing({ status: 'assessed' }), 'high')).toEqual(standing({ level: 'high' }));
    expect(addOccurrence(standing({ status: 'assessed' }), 'amber').status).toBe('assessed');
    expect(addOccurrence(standing({ status: 'managed', level: 'high', closingBy: 'ilse' }), 'amber')).toEqual(
      standing({ status: 'managed', level: 'high' }),
    );
  });
});

describe('when a measure falls due', () => {
  const fortnightly = { startsOn: '2026-03-02', everyWeeks: 2 };

  it.each([
    ['2026-03-01', undefined, '2026-03-02'],
    ['2026-03-02', '2026-03-02', '2026-03-16'],
    ['2026-03-15', '2026-03-02', '2026-03-16'],
    ['2026-03-29', '2026-03-16', '2026-03-30'],
    ['2026-03-30', '2026-03-30', '2026-04-13'],
  ])('every two weeks, on %s', (today, due, next) => {
    expect(occasionOn(fortnightly, today)).toBe(due);
    expect(nextAfter(fortnightly, today)).toBe(next);
  });

  it('once, it falls due once', () => {
    const once = { startsOn: '2026-03-02' };
    expect([occasionOn(once, '2026-03-01'), occasionOn(once, '2026-06-01')]).toEqual([
      undefined,
      '2026-03-02',
    ]);
    expect([nextAfter(once, '2026-03-01'), nextAfter(once, '2026-03-02')]).toEqual(['2026-03-02', undefined]);
  });

  it('not nearer to the last one than the instrument allows', () => {
    expect(farEnough('2026-03-02', '2026-03-08', 7)).toBe(false);
    expect(farEnough('2026-03-02', '2026-03-09', 7)).toBe(true);
    expect(farEnough(undefined, '2026-03-09', 7)).toBe(true);
  });
});
