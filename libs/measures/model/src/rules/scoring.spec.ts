import { GAD_2, GAD_7 } from '../instruments/gad-7';
import type { Instrument } from '../instruments/instrument';
import { PHQ_2, PHQ_9 } from '../instruments/phq-9';
import { INSTRUMENTS, instrumentOf, mayBeAskedFor } from '../instruments/registry';
import { changeOf } from './change';
import { beforehandOf, NOT_READ_STRAIGHT_AWAY, showFirst } from './safety-words';
import { alertsOf, answeredOf, scoreOf, symptomsOf, unknownAnswers, type Answers } from './scoring';

/** Answers in the order of the items. */
function answer({ items }: Instrument, values: readonly number[]): Answers {
  return Object.fromEntries(
    items.slice(0, values.length).map(({ code }, at) => [code, values[at] ?? Number.NaN]),
  );
}

const nine = (value: number) => Array<number>(9).fill(value);

describe('the PHQ-9', () => {
  it.each([
    ['P1', nine(0), 0, 'minimal', false, 'none', 0],
    ['P2', [0, 0, 0, 0, 0, 0, 0, 0, 1], 1, 'minimal', false, 'none', 1],
    ['P3', [2, 2, 2, 2, 2, 0, 0, 0, 0], 10, 'moderate', true, 'major_pattern', 5],
    ['P4', [3, 1, 2, 0, 2, 2, 0, 0, 1], 11, 'moderate', true, 'major_pattern', 5],
    ['P5', [1, 1, 3, 3, 3, 3, 3, 0, 0], 17, 'moderately_severe', true, 'none', 5],
    ['P6', [2, 0, 0, 2, 0, 0, 0, 0, 0], 4, 'minimal', false, 'other_pattern', 2],
    ['P7', nine(3), 27, 'severe', true, 'major_pattern', 9],
  ] as const)(
    '%s comes to its total, its band and its pattern',
    (...[, values, total, band, positive, kind, count]) => {
      const answers = answer(PHQ_9, values);
      expect(scoreOf(PHQ_9, answers)).toEqual({ total, band, positive });
      expect(symptomsOf(PHQ_9, answers)).toEqual({ kind, count });
    },
  );

  it.each([
    ['P1', nine(0), []],
    ['P2', [0, 0, 0, 0, 0, 0, 0, 0, 1], ['item-9 amber 1']],
    ['P3', [2, 2, 2, 2, 2, 0, 0, 0, 0], []],
    ['P4', [3, 1, 2, 0, 2, 2, 0, 0, 1], ['item-9 amber 1']],
    ['P7', nine(3), ['item-9 high 3', 'total high 27']],
    ['nineteen', [3, 3, 3, 3, 3, 3, 1, 0, 0], []],
    ['twenty', [3, 3, 3, 3, 3, 3, 2, 0, 0], ['total high 20']],
    ['more than half the days', [0, 0, 0, 0, 0, 0, 0, 0, 2], ['item-9 high 2']],
  ] as const)('%s sets off the alerts of its rules', (_id, values, alerts) => {
    const found = alertsOf(PHQ_9, answer(PHQ_9, values));
    expect(found.map(({ rule, level, value }) => `${rule} ${level} ${value}`)).toEqual(alerts);
    expect(found.every(({ opens }) => opens === 'flag')).toBe(true);
  });

  it('P8: eight answers have no total, no band, no pattern and no alert', () => {
    const answers = answer(PHQ_9, [3, 3, 3, 3, 3, 3, 3, 3]);
    expect(scoreOf(PHQ_9, answers)).toBeUndefined();
    expect(symptomsOf(PHQ_9, answers)).toBeUndefined();
    expect(alertsOf(PHQ_9, answers)).toEqual([]);
    expect(answeredOf(PHQ_9, answers)).toBe(8);
  });

  it('tells of the ninth item in a form nobody finishes', () => {
    expect(alertsOf(PHQ_9, { q9: 1 })).toEqual([{ rule: 'item-9', level: 'amber', opens: 'flag', value: 1 }]);
    expect(showFirst(PHQ_9, { q9: 1 })).toEqual({ card: 'crisis', words: NOT_READ_STRAIGHT_AWAY });
    expect(showFirst(PHQ_9, { q9: 0 })).toBeUndefined();
  });

  it.each([
    [4, 'minimal'],
    [5, 'mild'],
    [9, 'mild'],
    [10, 'moderate'],
    [14, 'moderate'],
    [15, 'moderately_severe'],
    [19, 'moderately_severe'],
    [20, 'severe'],
  ])('%i lies in %s', (total, band) => {
    const values = nine(0).map((_, at) => Math.min(3, Math.max(0, total - 3 * at)));
    expect(scoreOf(PHQ_9, answer(PHQ_9, values))).toMatchObject({ total, band });
  });

  it('does not count the question that comes after', () => {
    const answers = { ...answer(PHQ_9, nine(0)), difficulty: 3 };
    expect(scoreOf(PHQ_9, answers)?.total).toBe(0);
    expect(unknownAnswers(PHQ_9, answers)).toEqual([]);
  });
});

describe('the PHQ-2', () => {
  it.each([
    ['P4', [3, 1], 4, true],
    ['P6', [2, 0], 2, false],
  ] as const)('%s is positive from three on', (_id, values, total, positive) => {
    expect(scoreOf(PHQ_2, answer(PHQ_2, values))).toEqual({ total, positive });
  });

  it('is positive from two on for whoever sets that', () => {
    const earlier = { ...PHQ_2, cutoff: { ...PHQ_2.cutoff, value: 2 } };
    expect(scoreOf(earlier, answer(PHQ_2, [2, 0]))?.positive).toBe(true);
  });

  it('asks nothing about wishing to be dead, and so always links to help', () => {
    expect([PHQ_2.linkToHelp, GAD_2.linkToHelp, GAD_7.linkToHelp, PHQ_9.linkToHelp]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(PHQ_2.items.some(({ code }) => code === 'q9')).toBe(false);
  });
});

describe('the GAD-7', () => {
  it.each([
    ['G1', [1, 1, 1, 1, 1, 0, 0], 5, 'mild', false],
    ['G2', [2, 2, 2, 2, 2, 0, 0], 10, 'moderate', true],
    ['G3', [2, 2, 2, 1, 1, 0, 0], 8, 'mild', false],
    ['G4', [3, 3, 3, 3, 3, 0, 0], 15, 'severe', true],
  ] as const)('%s comes to its total and its band', (...[, values, total, band, positive]) => {
    expect(scoreOf(GAD_7, answer(GAD_7, values))).toEqual({ total, band, positive });
  });

  it('marks a severe one for who reads it and opens no flag', () => {
    expect(alertsOf(GAD_7, answer(GAD_7, [3, 3, 3, 3, 3, 0, 0]))).toEqual([
      { rule: 'total', level: 'amber', opens: 'notice', value: 15 },
    ]);
    expect(showFirst(GAD_7, answer(GAD_7, [3, 3, 3, 3, 3, 3, 3]))).toBeUndefined();
  });

  it('has no pattern of symptoms', () => {
    expect(symptomsOf(GAD_7, answer(GAD_7, [3, 3, 3, 3, 3, 3, 3]))).toBeUndefined();
  });

  it.each([
    [[1, 1], false],
    [[2, 1], true],
  ])('the GAD-2 of %j is positive: %s', (values, positive) => {
    expect(scoreOf(GAD_2, answer(GAD_2, values))?.positive).toBe(positive);
  });
});

describe('what counts as change', () => {
  it.each([
    ['PHQ-9', 15, 8, -7, 'reliably_better'],
    ['PHQ-9', 16, 10, -6, 'reliably_better'],
    ['PHQ-9', 15, 10, -5, 'better'],
    ['PHQ-9', 11, 9, -2, 'same'],
    ['PHQ-9', 8, 13, 5, 'worse'],
    ['PHQ-9', 7, 13, 6, 'reliably_worse'],
    ['GAD-7', 13, 9, -4, 'reliably_better'],
    ['GAD-7', 12, 9, -3, 'same'],
  ] as const)('%s from %i to %i', (...[name, from, to, points, kind]) => {
    expect(changeOf(name === 'PHQ-9' ? PHQ_9 : GAD_7, from, to)).toEqual({ points, kind });
  });

  it('is not said of an instrument without thresholds', () => {
    expect(changeOf(PHQ_2, 0, 6)).toBeUndefined();
  });
});

describe('every instrument', () => {
  it.each(INSTRUMENTS.map((one) => [one.code, one] as const))('%s is whole', (_code, instrument) => {
    const codes = instrument.items.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const most = Math.max(...instrument.anchors.map(({ value }) => value)) * codes.length;
    const covered = instrument.bands.flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, at) => from + at),
    );
    if (instrument.bands.length > 0) expect(covered).toEqual(Array.from({ length: most + 1 }, (_, at) => at));
    expect(instrument.attribution).toContain('No permission required');
    expect(instrumentOf(instrument.code, instrument.version)).toBe(instrument);
    for (const { of } of instrument.alertRules) if (of !== 'total') expect(codes).toContain(of.item);
  });

  it('is not asked for in production before its words were compared with an official printing', () => {
    expect(mayBeAskedFor(PHQ_9, { production: true })).toEqual({
      ok: false,
      problem: { code: 'measures.text-not-verified' },
    });
    expect(mayBeAskedFor(PHQ_9, { production: false }).ok).toBe(true);
    expect(mayBeAskedFor({ textVerifiedAgainst: 'a printing' }, { production: true }).ok).toBe(true);
  });

  it('refuses what is no item, or no anchor of one', () => {
    expect(unknownAnswers(PHQ_2, { q1: 4, q2: 1, q9: 0 })).toEqual(['q1', 'q9']);
    expect(unknownAnswers(PHQ_9, { q1: 0.5, difficulty: 4, constructor: 1 })).toEqual([
      'q1',
      'difficulty',
      'constructor',
    ]);
  });

  it('says beforehand what an answer sets off', () => {
    expect(beforehandOf(PHQ_9).join(' ')).toContain('your care team is told as soon as you answer');
    expect(beforehandOf(GAD_7).join(' ')).not.toContain('is told');
  });
});
