import type { CaseProgress } from '@reknit/progress/model';
import { lookOf, optionsOf, type Paints } from '../ui/chart-drawing';
import { isTurn, toldInWords } from '../words/event-words';
import { bySource, callName, figuresOf, summaryOf, tableOf } from './figures';

const at = (day: number): string => `2026-02-${String(day).padStart(2, '0')}T10:00:00.000Z`;
const goal = {
  key: 'goal.g1',
  label: 'Open the post',
  source: 'goal',
  range: [0, 10],
  better: 'higher',
} as const;
const PROGRESS: Pick<CaseProgress, 'people' | 'series'> = {
  people: [
    { participantId: 'rosa', name: 'Rosa Achter' },
    { participantId: 'tobias', name: 'Tobias Feld' },
  ],
  series: [
    {
      key: 'EX-09.tension',
      label: 'Tension',
      source: 'Clear expression',
      range: [-10, 10],
      better: 'lower',
      participantId: 'rosa',
      points: [{ at: at(3), value: -2 }],
    },
    {
      ...goal,
      participantId: 'tobias',
      points: [
        { at: at(1), value: 4 },
        { at: at(9), value: 7 },
      ],
    },
    {
      ...goal,
      participantId: 'rosa',
      points: [
        { at: at(1), value: 2 },
        { at: at(5), value: 3 },
      ],
    },
  ],
};
const [money] = figuresOf(PROGRESS);
const PAINTS: Paints = { one: 'green', two: 'plum', ink: 'ink', muted: 'grey', line: 'sand', paper: 'paper' };

describe('the figures of a case', () => {
  it('stand goals first, with the people in the order of the case', () => {
    expect(bySource(figuresOf(PROGRESS)).map(({ source }) => source)).toEqual(['Goals', 'Clear expression']);
    expect(money?.lines.map(({ name }) => name)).toEqual(['Rosa', 'Tobias']);
  });

  it('never merge two people: each keeps a line, a place and their own points', () => {
    expect(money?.lines.map(({ place, points }) => [place, points.length])).toEqual([
      [0, 2],
      [1, 2],
    ]);
    const alone = figuresOf(PROGRESS).at(-1);
    expect(alone?.lines).toHaveLength(1);
  });

  it('call two of one given name by both', () => {
    const people = [...PROGRESS.people, { participantId: 'x', name: 'Rosa Lind' }];
    expect(callName('Rosa Achter', people)).toBe('Rosa Achter');
  });
});

describe('a chart in sentences', () => {
  it('says what was recorded and when, and judges nothing', () => {
    expect(summaryOf(money!, (moment) => moment.slice(8, 10))).toEqual([
      'From 0 to 10. Higher is better.',
      'Rosa: 2 on 01, 3 on 05; recorded 2 times.',
      'Tobias: 4 on 01, 7 on 09; recorded 2 times.',
    ]);
    const text = summaryOf(money!, (moment) => moment).join(' ');
    expect(text).not.toMatch(/improv|worse|progress|good|bad|success|fail/i);
  });

  it('says so when something was recorded once, or not at all', () => {
    const [first] = money!.lines;
    const once = {
      ...money!,
      lines: [
        { ...first!, points: [{ at: at(1), value: 2 }] },
        { ...first!, name: 'Noor', points: [] },
      ],
    };
    expect(summaryOf(once, () => 'Sunday').slice(1)).toEqual([
      'Rosa: 2 on Sunday, recorded once.',
      'Noor: nothing recorded in these weeks.',
    ]);
  });
});

describe('a chart as a table', () => {
  it('has one row a moment, newest first, and leaves open what nobody recorded', () => {
    expect(tableOf(money!)).toEqual([
      { at: at(9), values: [undefined, 7] },
      { at: at(5), values: [3, undefined] },
      { at: at(1), values: [2, 4] },
    ]);
  });
});

describe('the drawing', () => {
  it('tells two people apart by colour, dash and marker', () => {
    const [one, two] = [lookOf(0, PAINTS), lookOf(1, PAINTS)];
    expect(one.colour).not.toBe(two.colour);
    expect(one.dash).not.toEqual(two.dash);
    expect(one.marker).not.toBe(two.marker);
  });

  it('labels lines where they end, on the range of the figure, and marks what happened once', () => {
    const marks = [{ at: at(2), letter: 'a' }];
    const options = optionsOf({ lines: money!.lines, range: money!.range, from: 0, to: 1, marks }, PAINTS);
    expect(options.yAxis).toMatchObject({ min: 0, max: 10 });
    expect(options.series.map(({ name, endLabel }) => [name, endLabel.show])).toEqual([
      ['Rosa', true],
      ['Tobias', true],
    ]);
    expect(options.series.map(({ markLine }) => markLine.data.length)).toEqual([1, 0]);
    expect(options).not.toHaveProperty('legend');
  });

  it('puts letters that would lie upon each other on one line', () => {
    const [from, to] = [Date.parse(at(1)), Date.parse(at(1)) + 100 * 86_400_000];
    const marks = [at(2), at(3), at(9)].map((when, index) => ({ at: when, letter: 'abc'.charAt(index) }));
    const options = optionsOf({ lines: money!.lines, range: money!.range, from, to, marks }, PAINTS);
    expect(options.series[0]!.markLine.data.map(({ name }) => name)).toEqual(['a b', 'c']);
  });
});

describe('events', () => {
  it('are told in words, and by their subject where this page has none', () => {
    expect(toldInWords({ event: 'case.moved', subject: 'on_hold' })).toBe('The case is on hold');
    expect(toldInWords({ event: 'homework.submitted', personName: 'Rosa', subject: 'Signs check' })).toBe(
      'Rosa sent answers: Signs check',
    );
    expect(toldInWords({ event: 'later.thing', subject: 'Signs check' })).toBe('Signs check');
  });

  it('mark the time axis only where the course may have turned', () => {
    expect(isTurn('people.joined')).toBe(true);
    expect(isTurn('people.invited')).toBe(false);
    expect(isTurn('homework.submitted')).toBe(false);
  });
});
