import type { BoundaryEventType } from '../vocabulary/boundary-words';
import {
  boundaryFigures,
  eventsOf,
  isNotHolding,
  ladderUse,
  mondayOf,
  notHeldShare,
  weeksOf,
  type EventVersion,
} from './boundary-events';

const DAY = 86_400_000;
const START = Date.parse('2026-03-02T18:00:00.000Z');
const at = (days: number) => new Date(START + days * DAY).toISOString();
let next = 0;

function event(type: BoundaryEventType, days: number, more: Partial<EventVersion> = {}): EventVersion {
  next += 1;
  return {
    eventId: `e${String(next).padStart(3, '0')}`,
    number: 1,
    loggedAt: at(days),
    type,
    occurredAt: at(days),
    responseLevelUsed: 0,
    felt: [],
    safeNow: true,
    wantToRaise: 'no',
    ...more,
  };
}

/** Seven visits in eight weeks. */
const VISITS = [
  event('respected', 0),
  event('respected', 7),
  event('tested', 15),
  event('respected', 22),
  event('crossed', 36, { responseLevelUsed: 2, heldResponse: 'yes' }),
  event('respected', 43),
  event('respected', 50),
];

describe('the log of a boundary', () => {
  it('counts the worked example: 7 visits, 5 respected, 1 tested, 1 crossed; level 2 used and held', () => {
    expect(boundaryFigures(eventsOf(VISITS))).toEqual({
      occasions: 7,
      respected: 5,
      tested: 1,
      crossed: 1,
      notHeldByMe: 0,
    });
    expect(ladderUse(eventsOf(VISITS))).toEqual([
      { level: 0, used: 6 },
      { level: 1, used: 0 },
      { level: 2, used: 1 },
      { level: 3, used: 0 },
    ]);
  });

  it('counts not having held it apart, as no occasion and nobody’s fault', () => {
    const events = eventsOf([...VISITS, event('not_held_by_me', 51)]);
    expect(boundaryFigures(events)).toMatchObject({ occasions: 7, notHeldByMe: 1 });
    expect(notHeldShare(events)).toEqual({ n: 1, of: 8 });
  });

  it('counts crossed and repaired as crossed, and a change in the moment as nothing', () => {
    const events = eventsOf([event('crossed_and_repaired', 0), event('changed_by_me', 1)]);
    expect(boundaryFigures(events)).toMatchObject({ occasions: 1, crossed: 1 });
  });

  it('keeps every version of an event and shows the latest (BD-9)', () => {
    const first = event('crossed', 3, { intensity: 8, what: 'It was loud' });
    const [shown] = eventsOf([{ ...first, number: 2, intensity: 5, loggedAt: at(4) }, first]);
    expect(shown).toMatchObject({
      number: 2,
      intensity: 5,
      loggedAt: at(3),
      earlier: [{ intensity: 8, what: 'It was loud' }],
    });
    expect(shown?.struck).toBeUndefined();
  });

  it('strikes through instead of deleting: the words stay, and count no more (BD-9)', () => {
    const first = event('crossed', 3, { what: 'It was loud' });
    const [shown, ...rest] = eventsOf([
      first,
      { ...first, number: 2, loggedAt: at(4), struckReason: 'The wrong day' },
    ]);
    expect(rest).toEqual([]);
    expect(shown).toMatchObject({
      what: 'It was loud',
      struck: { reason: 'The wrong day', at: at(4) },
      earlier: [],
    });
    expect(boundaryFigures([shown as NonNullable<typeof shown>]).crossed).toBe(0);
  });

  it('puts the newest occasion first, whenever it was written down', () => {
    expect(
      eventsOf([event('tested', 1), event('respected', 9), event('crossed', 5)]).map(({ type }) => type),
    ).toEqual(['respected', 'crossed', 'tested']);
  });

  it('draws weeks from Monday, on the clock of whoever logged it', () => {
    expect(weeksOf(eventsOf(VISITS), (instant) => instant.slice(0, 10))).toEqual([
      { weekOf: '2026-03-02', respected: 1, crossed: 0 },
      { weekOf: '2026-03-09', respected: 1, crossed: 0 },
      { weekOf: '2026-03-16', respected: 0, crossed: 0 },
      { weekOf: '2026-03-23', respected: 1, crossed: 0 },
      { weekOf: '2026-04-06', respected: 0, crossed: 1 },
      { weekOf: '2026-04-13', respected: 1, crossed: 0 },
      { weekOf: '2026-04-20', respected: 1, crossed: 0 },
    ]);
    expect([mondayOf('2026-03-08'), mondayOf('2026-03-09')]).toEqual(['2026-03-02', '2026-03-09']);
  });
});

describe('crossed three times in 28 days', () => {
  it.each<[string, readonly number[], boolean]>([
    ['on the first and the last day of it', [0, 14, 28], true],
    ['a day too far apart', [0, 14, 29], false],
    ['twice', [0, 1], false],
    ['once long ago and three times now', [0, 40, 50, 60], true],
    ['out of order', [28, 0, 14], true],
  ])('%s', (_, days, expected) => {
    expect(isNotHolding(eventsOf(days.map((day) => event('crossed', day))))).toBe(expected);
  });

  it('does not count what was tested, struck through, or not held by its author', () => {
    const struck = event('crossed', 2);
    const events = eventsOf([
      event('crossed', 0),
      event('crossed', 1),
      event('tested', 2),
      event('not_held_by_me', 2),
      struck,
      { ...struck, number: 2, struckReason: 'Not so' },
    ]);
    expect(isNotHolding(events)).toBe(false);
  });
});
