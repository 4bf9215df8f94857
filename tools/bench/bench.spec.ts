import { groupOf, sizeAt } from '../../test/load/data-size';
import { differences, shapeOf } from './compare.mjs';
import { median, middleOf, percentile, ratiosOf, sampleOf } from './figures.mjs';
import { wholeAnswer } from './load.mjs';
import { readOptions } from './options.mjs';
import { inColumns } from './report.mjs';
import { parseStat } from './usage.mjs';

describe('the options', () => {
  it('measure everything, three times, unless told otherwise', () => {
    expect(readOptions([])).toMatchObject({
      scale: 1,
      rounds: 3,
      measuredMs: 6000,
      ops: ['a', 'b', 'c', 'd', 'e'],
    });
    expect(readOptions(['--quick'])).toMatchObject({ rounds: 1, measuredMs: 2000 });
    expect(readOptions(['--quick', '--rounds', '2', '--ops', 'd,a', '--scale=10'])).toMatchObject({
      rounds: 2,
      ops: ['a', 'd'],
      scale: 10,
    });
  });

  it.each([[['--ops', 'z']], [['--ops', '']], [['--scale', '0']], [['--scale', 'big']], [['--fast']]])(
    'refuse %j',
    (args) => {
      expect(() => readOptions(args)).toThrow(/npm run bench/);
    },
  );
});

describe('the figures', () => {
  it('take the value that a share of all does not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    expect([0.5, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 99, 100]);
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([], 0.5)).toBeNaN();
  });

  it('take the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
  });

  it('say what a run came to', () => {
    expect(sampleOf([3, 1, 2, 4], 2000, 6)).toEqual({ perSecond: 2, p50: 2, p99: 4, cpu: 1.5 });
    expect(sampleOf([1], 1000, null).cpu).toBeNull();
  });

  const sample = (perSecond: number, cpu: number | null = 1) => ({ perSecond, p50: 1, p99: 2, cpu });

  it('pair product and floor round by round, so that a slow round weighs on neither', () => {
    const product = [sample(80), sample(40), sample(90)];
    const floor = [sample(100), sample(50), sample(100)];
    expect(ratiosOf(product, floor).perSecond).toBe(0.8);
    expect(middleOf(product).perSecond).toBe(80);
  });

  it('know nothing of the processor where the system tells nothing', () => {
    expect(ratiosOf([sample(1, null)], [sample(1, null)]).cpu).toBeNull();
    expect(middleOf([sample(1, null)]).cpu).toBeNull();
  });
});

describe('the comparison of answers', () => {
  it('finds what differs, by its path', () => {
    expect(differences({ a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] })).toEqual([]);
    expect(differences({ a: [1, { b: 'x' }] }, { a: [1, { b: 'y' }] })).toEqual(['a.1.b: "x", "y"']);
    expect(differences({ rows: [1, 2] }, { rows: [1] })).toEqual(['rows.1: number, undefined']);
    expect(differences({ a: null }, { a: {} })).toEqual(['a: null, object']);
  });

  it('compares what cannot be the same by its kind', () => {
    const [one, other] = [
      { id: 'a', at: 1, readers: ['x'] },
      { id: 'b', at: 2, readers: ['y'] },
    ];
    expect(differences(shapeOf(one), shapeOf(other))).toEqual([]);
    expect(differences(shapeOf(one), shapeOf({ ...other, readers: [] }))).not.toEqual([]);
  });
});

describe('the load', () => {
  const bytes = (text: string) => Buffer.from(text);

  it('waits until an answer has come whole', () => {
    const text = 'HTTP/1.1 201 Created\r\nContent-Length: 6\r\nx: y\r\n\r\nréné';
    expect(wholeAnswer(bytes(text))).toEqual({ status: 201, body: 'réné' });
    for (let cut = 1; cut < bytes(text).length; cut += 1)
      expect(wholeAnswer(bytes(text).subarray(0, cut))).toBeNull();
  });
});

describe('what a process has used', () => {
  it('is read whatever the process is called', () => {
    const tail = 'S 12 7 7 0 -1 0 1 2 3 4 30 12 5 3 20 0 1 0 99';
    expect(parseStat(`7 (a) b (c) ${tail}`)).toEqual({ parent: 12, ticks: 42, withChildren: 50 });
  });
});

describe('the table', () => {
  it('has its figures under each other', () => {
    expect(
      inColumns([
        ['one', '1', ''],
        ['three', '100', 'x'],
      ]),
    ).toBe('one      1\nthree  100  x');
  });
});

describe('the data', () => {
  it.each([1, 2, 10])(
    'grows evenly: at scale %i there are ten responses and ten pieces of homework a client',
    (scale) => {
      const { therapists, clients, weekly, done, secondVersions } = sizeAt(scale);
      expect([therapists, clients, weekly]).toEqual([50 * scale, 2000 * scale, 100 * scale]);
      expect(weekly * 52 + (clients - weekly) * done + secondVersions).toBe(20_000 * scale);
      expect(secondVersions).toBeLessThanOrEqual((clients - weekly) * done);
    },
  );

  it('keeps apart what is read and what each server writes to', () => {
    const groups = Array.from({ length: 50 }, (_, therapist) => groupOf(therapist, 50));
    const of = (group: string) => groups.filter((one) => one === group).length;
    expect([of('read'), of('product'), of('floor')]).toEqual([20, 15, 15]);
  });
});
