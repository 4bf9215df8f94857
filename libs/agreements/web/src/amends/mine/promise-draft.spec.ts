import { termsFaults } from '@reknit/agreements/model';
import { inParts, newPromise, onRhythm } from './promise-draft';

describe('a commitment being written', () => {
  it('gives money back in parts that add up', () => {
    const { instalments, amount } = inParts(1000, 'GBP', 3);
    expect(instalments).toEqual([334, 333, 333]);
    expect(instalments.reduce((sum, part) => sum + part, 0)).toBe(amount);
  });

  it('begins on a rhythm that goes with its kind', () => {
    for (const kind of [
      'one_off',
      'recurring',
      'abstain',
      'get_help',
      'joint_help',
      'behaviour_change',
    ] as const) {
      const faults = Object.keys(termsFaults(newPromise(kind, '2026-05-01')));
      expect(faults.filter((path) => path.startsWith('schedule'))).toEqual([]);
    }
  });

  it('keeps only what goes with another rhythm', () => {
    const weekly = newPromise('recurring', '2026-05-01').schedule;
    expect(onRhythm({ ...weekly, time: '19:00' }, 'monthly', '2026-05-01')).toEqual({
      freq: 'monthly',
      interval: 1,
      time: '19:00',
      monthDay: 1,
    });
    expect(onRhythm(weekly, 'once', '2026-05-01')).toEqual({ freq: 'once', date: '2026-05-01' });
  });
});
