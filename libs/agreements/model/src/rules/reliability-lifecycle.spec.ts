import { PROMISE_CHANGES, PromiseState } from '../vocabulary/reliability-words';
import { OccurrenceState } from '../vocabulary/occurrence-words';
import {
  changePromise,
  noticeInTime,
  overPromising,
  promisesForAnother,
  renegotiatedOf,
} from './reliability-lifecycle';

const LEADS: Readonly<Record<string, string>> = {
  'active reworded': 'active',
  'active paused': 'paused',
  'active finished': 'finished',
  'active dropped': 'dropped',
  'paused resumed': 'active',
  'paused finished': 'finished',
  'paused dropped': 'dropped',
};

describe('a promise of the log', () => {
  const grid = Object.values(PromiseState).flatMap((state) =>
    PROMISE_CHANGES.map((change) => [state, change] as const),
  );
  it.each(grid)('that is %s and is %s', (state, change) => {
    const outcome = changePromise(state, change);
    expect(outcome.ok ? outcome.value : undefined).toBe(LEADS[`${state} ${change}`]);
  });

  it.each(Object.values(OccurrenceState))(
    'is given back in time unless something is open already: %s',
    (state) => {
      expect(noticeInTime(['kept', state])).toBe(!['due', 'not_reported'].includes(state));
    },
  );

  it.each([
    ['I answer work messages within a day', false],
    ['I make sure that she will call', true],
    ['You will be home by six', true],
    ['She tells me where she goes', true],
    ["I think they'll pay on Friday", true],
    ['I call you on Sunday at eight', false],
    ['We eat together on Fridays', false],
  ])('is one’s own: %s', (text, another) => expect(promisesForAnother(text)).toBe(another));

  it('beside those that were kept shows over-promising, and no figure without a kept one', () => {
    expect(overPromising({ made: 3, kept: 6 })).toEqual({ made: 3, kept: 6, index: 0.5 });
    expect(overPromising({ made: 3, kept: 0 })).toEqual({ made: 3, kept: 0 });
    expect(overPromising({ made: 1, kept: 3 }).index).toBe(0.33);
  });

  it('is talked about again in time or late; to go on, and to be done, is neither', () => {
    const at = '2026-06-01T12:00:00.000Z';
    expect(
      renegotiatedOf([
        { change: 'dropped', inTime: true, at },
        { change: 'paused', inTime: true, at },
        { change: 'reworded', inTime: false, at },
        { change: 'resumed', inTime: true, at },
        { change: 'finished', inTime: false, at },
      ]),
    ).toEqual({ inTime: 2, late: 1 });
  });
});
