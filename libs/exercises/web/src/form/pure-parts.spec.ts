import { FaultCode } from '@reknit/exercises/model';
import { amountInUnits, digitsOf, minorUnits } from '../controls/amount';
import { feltWords, toggled } from '../controls/emotion-rows';
import { followedRows, movedRow, ranked } from '../controls/list-rows';
import { scaleShape } from '../controls/scale-steps';
import { spanOf, spanToIso } from '../controls/span-of-time';
import { aField } from '../testing/render-form';
import { instantOf, wallClockAt } from '../time/zoned';
import { keyOf, withAnswer } from './answer-path';
import { answerFaultInWords } from './fault-words';

describe('answers by path', () => {
  it('change one and keep the others as they are', () => {
    const before = { rows: [{ a: 1 }, { a: 2 }], other: { deep: true } };
    const after = withAnswer(before, 'rows.1.a', 3);
    expect(after).toEqual({ rows: [{ a: 1 }, { a: 3 }], other: { deep: true } });
    expect(after['other']).toBe(before.other);
    expect(before.rows[1]).toEqual({ a: 2 });
  });

  it('make what is missing on the way, blank rows included', () => {
    expect(withAnswer({ rows: ['a'] }, 'rows.1', 'b')).toEqual({ rows: ['a', 'b'] });
    expect(withAnswer({}, 'rows.2', 'c')).toEqual({ rows: ['', '', 'c'] });
    expect(withAnswer({}, 'rows.1.a', 1)).toEqual({ rows: [{}, { a: 1 }] });
    expect(withAnswer({}, 'group.part', 1)).toEqual({ group: { part: 1 } });
  });

  it('take a part away with undefined', () => {
    expect(withAnswer({ a: 1, b: 2 }, 'a', undefined)).toEqual({ b: 2 });
  });

  it('belong to a top-level key', () => expect(keyOf('values.0.rank')).toBe('values'));
});

describe('faults in words', () => {
  it('exist for every code, with their limit', () => {
    expect(answerFaultInWords({ code: 'too-few', limit: 2 })).toBe('Give at least 2.');
    for (const code of Object.values(FaultCode)) {
      expect(answerFaultInWords({ code, limit: 1 })).not.toBe('This needs another look.');
    }
    expect(answerFaultInWords({ code: 'from-the-future' })).toBe('This needs another look.');
  });
});

describe('wall clocks', () => {
  it.each([
    // Times that do not exist, and times that come twice.
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30:00.000Z'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
    ['Europe/London', '2026-03-29', '01:30', '2026-03-29T01:30:00.000Z'],
    ['Europe/London', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
    ['Europe/Lisbon', '2026-10-18', '20:00', '2026-10-18T19:00:00.000Z'],
    ['Europe/Lisbon', '2026-10-25', '20:00', '2026-10-25T20:00:00.000Z'],
    ['Asia/Kathmandu', '2026-01-01', '00:00', '2025-12-31T18:15:00.000Z'],
  ])('%s %s %s is %s', (zone, date, time, at) => {
    expect(instantOf({ date, time }, zone)).toBe(at);
  });

  it('show a moment in a zone', () => {
    expect(wallClockAt('2026-03-08T07:30:00.000Z', 'America/New_York')).toEqual({
      date: '2026-03-08',
      time: '03:30',
    });
  });
});

describe('sums', () => {
  it.each([
    ['12,50', 2, 1250],
    ['12.5', 2, 1250],
    ['1 200', 2, 120000],
    ['7', 0, 7],
  ])('%s with %d digits is %d', (text, digits, minor) => expect(minorUnits(text, digits)).toBe(minor));

  it.each(['', 'ten', '1.234', '-3', '1,2,3'])('%p is none', (text) =>
    expect(minorUnits(text, 2)).toBeUndefined(),
  );

  it('are typed with the digits of their currency', () => {
    expect(amountInUnits(1250, digitsOf('EUR'))).toBe('12.50');
    expect(amountInUnits(300, digitsOf('JPY'))).toBe('300');
  });
});

describe('spans of time', () => {
  it.each([
    ['PT20M', 20, 'minutes'],
    ['PT24H', 24, 'hours'],
    ['P2W', 2, 'weeks'],
    ['P1D', 1, 'days'],
    ['PT1H30M', 90, 'minutes'],
  ] as const)('%s is %d %s', (iso, amount, unit) => expect(spanOf(iso)).toEqual({ amount, unit }));

  it('are written as they are read', () => {
    expect(spanToIso({ amount: 20, unit: 'minutes' })).toBe('PT20M');
    expect(spanToIso({ amount: 3, unit: 'days' })).toBe('P3D');
    expect(spanOf('soon')).toBeUndefined();
  });
});

describe('rows', () => {
  it('move', () => expect(movedRow(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']));

  it('are numbered, blank ones not', () => {
    expect(ranked([{ value: 'calm', rank: 2 }, { rank: 1 }, { value: 'play' }], 'rank')).toEqual([
      { value: 'calm', rank: 1 },
      {},
      { value: 'play', rank: 2 },
    ]);
    expect(ranked(['a'], undefined)).toEqual(['a']);
  });

  it('follow another list, each in its own place', () => {
    const keys = { field: 'value', as: 'ref' };
    expect(followedRows([{ value: 'calm' }, { value: 'play' }, {}], [{ ref: 'play' }], keys)).toEqual([
      { about: 'calm', at: 1 },
      { about: 'play', at: 0 },
    ]);
    expect(followedRows([{ value: 'calm' }, { value: 'play' }], [{}], keys)).toEqual([
      { about: 'calm', at: 0 },
      { about: 'play', at: 1 },
    ]);
  });
});

describe('feelings', () => {
  it('come and go by their word, whatever its case', () => {
    expect(toggled([{ word: 'sad', intensity: 6 }], 'Sad')).toEqual([]);
    expect(toggled([], 'sad')).toEqual([{ word: 'sad' }]);
    expect(feltWords([{ word: 'sad' }, 7, null])).toEqual([{ word: 'sad' }]);
  });
});

describe('the points of a scale', () => {
  it('are shown where they fit under a thumb', () => {
    expect(scaleShape({ definition: aField({ key: 'a', type: 'scale' }) }).points).toHaveLength(11);
    expect(scaleShape({ definition: aField({ key: 'a', type: 'scale', max: 100 }) }).points).toBeUndefined();
    const tenths = scaleShape({ definition: aField({ key: 'a', type: 'scale', max: 1, step: 0.1 }) }).points;
    expect(tenths?.[3]).toBe(0.3);
  });
});
