import type { InboxItem } from '../contract/today';
import { outOfSight, putOff } from './put-off';

const today = '2026-11-22';
const item = { level: 'amber', since: '2026-11-20T10:00:00.000Z' } as const;
const off = { item: 'to_review.1', until: '2026-11-24', since: item.since };

describe('putting something off', () => {
  it('is possible from tomorrow up to two weeks ahead', () => {
    for (const [until, possible] of [
      ['2026-11-22', false],
      ['2026-11-23', true],
      ['2026-12-06', true],
      ['2026-12-07', false],
      ['2026-11-01', false],
    ] as const) {
      const said = putOff({ level: 'plain' }, { until, today });
      expect([until, said.ok]).toEqual([until, possible]);
      if (!said.ok) expect(said.problem.fields).toHaveProperty('until');
    }
  });

  it('is never possible for what is red', () => {
    const said = putOff({ level: 'red' }, { until: '2026-11-23', today });
    expect(said).toEqual({ ok: false, problem: { code: 'progress.not-for-later' } });
  });

  it('keeps it out of sight until the morning of that day', () => {
    expect(outOfSight(item, off, '2026-11-23')).toBe('2026-11-24');
    expect(outOfSight(item, off, '2026-11-24')).toBeUndefined();
    expect(outOfSight(item, undefined, today)).toBeUndefined();
  });

  it('ends when it turns red, or waits for something newer', () => {
    const red: Pick<InboxItem, 'level' | 'since'> = { ...item, level: 'red' };
    expect(outOfSight(red, off, today)).toBeUndefined();
    expect(outOfSight({ ...item, since: '2026-11-21T10:00:00.000Z' }, off, today)).toBeUndefined();
  });
});
